// Plotly charts: the figure lies beside each as JSON; the title is the label of the picture, the text form its description.
(() => {
  let count = 0;

  function label(node, figure) {
    const title = figure.layout?.title?.text ?? "Chart";
    const told = new DOMParser().parseFromString(title, "text/html"); // inert: loads and runs nothing
    node.setAttribute("role", "img");
    node.setAttribute("aria-label", told.body.textContent.trim());
    const said = node.parentElement.querySelector("figcaption");
    if (said) {
      said.id = `said-${++count}`;
      node.setAttribute("aria-describedby", said.id);
    }
  }

  async function draw(node) {
    node.dataset.drawn = "begun";
    const figure = JSON.parse(node.querySelector("script").textContent);
    label(node, figure);
    const { width, ...layout } = figure.layout ?? {};
    if (document.querySelector(".reveal")) { // to be read from the last row
      layout.font = { ...layout.font, size: 18 };
    } else {
      node.style.maxWidth = width ? `${width}px` : "";
    }
    node.replaceChildren();
    await Plotly.newPlot(node, figure.data, layout, { responsive: true, ...figure.config });
    node.dataset.drawn = "yes";
  }

  window.drawCharts = (within = document) =>
    Promise.all([...within.querySelectorAll(".place:not([data-drawn])")].map((node) =>
      draw(node).catch((error) => {
        console.error(error);
        node.textContent = `The chart cannot be drawn: ${error.message}`;
      }),
    ));
  if (!document.querySelector(".reveal")) {
    window.drawCharts();
  }
})();
