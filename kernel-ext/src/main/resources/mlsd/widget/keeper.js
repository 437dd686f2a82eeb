// Stands beside every widget that is shown: names what has no name, keeps keys for the control that has the focus, and
// leaves a word when the widget goes.
const AGAIN = "This cell was run again in another window. Reload the page to see it live.";
const PLAY = { "fa-play": "Play", "fa-pause": "Pause", "fa-stop": "Stop", "fa-repeat": "Repeat" };

function nameParts(root) {
  for (const handle of root.querySelectorAll(".noUi-handle:not([aria-label])")) {
    const label = handle.closest(".jupyter-widget-slider, .widget-slider")?.querySelector(".widget-label")?.textContent;
    const both = handle.closest(".noUi-target")?.querySelectorAll(".noUi-handle").length === 2;
    const end = both ? (handle.classList.contains("noUi-handle-lower") ? ", from" : ", to") : "";
    if (label) {
      handle.setAttribute("aria-label", label + end);
    }
  }
  for (const button of root.querySelectorAll(".widget-play button")) {
    const icon = [...(button.querySelector("i") ?? button).classList].find((name) => name in PLAY);
    const label = button.closest(".widget-play").parentElement.querySelector(".widget-label")?.textContent;
    const name = icon && (label ? `${PLAY[icon]} ${label}` : PLAY[icon]);
    if (name && button.getAttribute("aria-label") !== name) {
      button.setAttribute("aria-label", name);
    }
  }
  for (const group of root.querySelectorAll(".widget-radio-box:not([role])")) {
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", group.parentElement.querySelector(".widget-label")?.textContent ?? "");
  }
}

// JupyterLab takes plain keys for its notebook: an arrow would leave the cell, Enter would edit it.
function keepKeys(event) {
  const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) && event.key !== "Escape";
  if (plain && event.target.closest("select, input, button, [role=tab], [role=slider]")) {
    event.stopPropagation();
  }
}

export default {
  render({ el, signal }) {
    el.hidden = true;
    let watch;
    function settle() {
      if (signal.aborted) {
        return;
      }
      const root = el.parentElement;
      if (!root?.isConnected) {
        requestAnimationFrame(settle);
        return;
      }
      watch = new MutationObserver(() => nameParts(root));
      watch.observe(root, { childList: true, subtree: true, attributeFilter: ["class"] }); // Play turns into Pause
      nameParts(root);
      root.addEventListener("keydown", keepKeys);
      const output = root.closest(".jp-OutputArea-child");
      signal.addEventListener("abort", () => setTimeout(() => {
        if (output?.isConnected && !root.isConnected) {
          const word = document.createElement("p");
          word.className = "mlsd-word";
          word.textContent = AGAIN;
          output.after(word);
        }
      }, 500));
    }
    settle();
    return () => watch?.disconnect();
  },
};
