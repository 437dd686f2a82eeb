// Mermaid diagrams in the colours of the theme, drawn again when it changes.
(() => {
  let count = 0;
  const sources = new Map();
  mermaid.initialize({ startOnLoad: false });

  async function draw(node) {
    const source = sources.get(node) ?? node.textContent;
    sources.set(node, source);
    try {
      const { svg } = await mermaid.render(`diagram-${++count}`, source);
      node.innerHTML = svg;
      const drawn = node.querySelector("svg");
      const said = [...drawn.querySelectorAll(".nodeLabel, .edgeLabel, text")].map((each) => each.textContent.trim());
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-label", `Diagram: ${[...new Set(said)].filter(Boolean).join(", ")}`);
      node.dataset.drawn = "yes";
    } catch (error) {
      console.error(error);
      node.textContent = `${source}\n\nThe diagram cannot be drawn: ${error.message}`;
    }
  }

  window.drawDiagrams = async (within = document) => {
    const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "neutral";
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme,
      fontFamily: "system-ui, sans-serif", dompurifyConfig: { FORBID_TAGS: ["img", "image", "style", "iframe"] } });
    for (const node of within.querySelectorAll("pre.mermaid")) {
      await draw(node);
    }
  };
  document.addEventListener("theme", () => window.drawDiagrams());
  if (!document.querySelector(".reveal")) {
    window.drawDiagrams();
  }
})();
