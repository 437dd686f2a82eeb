// Stands beside every widget that is shown: names what has no name, keeps keys for the control that has the focus, and
// leaves a word when the widget goes.
const AGAIN = "This cell was run again in another window. Reload the page to see it live.";

function nameParts(root) {
  for (const handle of root.querySelectorAll(".noUi-handle:not([aria-label])")) {
    const label = handle.closest(".jupyter-widget-slider, .widget-slider")?.querySelector(".widget-label")?.textContent;
    const both = handle.closest(".noUi-target")?.querySelectorAll(".noUi-handle").length === 2;
    const end = both ? (handle.classList.contains("noUi-handle-lower") ? ", from" : ", to") : "";
    if (label) {
      handle.setAttribute("aria-label", label + end);
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
      watch.observe(root, { childList: true, subtree: true });
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
