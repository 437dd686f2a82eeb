// The menu of narrow screens, copying code, and folded parts that open for what leads into them or for the printer.
(() => {
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("menu");
  button?.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("open", open);
  });
  menu?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });

  for (const source of navigator.clipboard ? document.querySelectorAll(".source") : []) {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "copy";
    copy.textContent = "Copy";
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.querySelector("pre").textContent);
      copy.textContent = "Copied";
      setTimeout(() => (copy.textContent = "Copy"), 1500);
    });
    source.append(copy);
  }

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();

  const entries = new Map([...document.querySelectorAll(".contents a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  function where() {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    entries.forEach((link) => link.removeAttribute("aria-current"));
    entries.get(passed.at(-1)?.id)?.setAttribute("aria-current", "location");
  }
  addEventListener("scroll", where, { passive: true });
  where();
})();
