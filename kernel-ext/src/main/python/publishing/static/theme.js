// Before the page is drawn: the reader's theme, the system's where none was chosen. Kept on this machine only.
(() => {
  const KEY = "course-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  function kept() {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return ""; // a browser that keeps nothing for files
    }
  }

  let chosen = kept();

  function apply() {
    const theme = chosen || (dark.matches ? "dark" : "light");
    if (root.dataset.theme !== theme) {
      root.dataset.theme = theme;
      document.dispatchEvent(new CustomEvent("theme"));
    }
  }

  dark.addEventListener("change", apply);
  apply();
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.getElementById("theme");
    if (!choice) {
      return;
    }
    choice.value = chosen;
    choice.addEventListener("change", () => {
      chosen = choice.value;
      try {
        localStorage.setItem(KEY, chosen);
      } catch {
        // then it lasts for this page
      }
      apply();
    });
  });
})();
