// Plotly charts that follow their state: drawn once, then changed in place.
const MIME = "application/vnd.plotly.v1+json";
const KEY = Symbol.for("mlsd.plotly");

// JupyterLab's Plotly extension holds plotly.js and gives it away once it has drawn something.
async function fromLab() {
  const extension = globalThis._JUPYTERLAB?.["jupyterlab-plotly"];
  if (!extension) {
    throw new Error("Plotly was not found in this page");
  }
  const { rendererFactory } = (await extension.get("./mimeExtension"))();
  const renderer = rendererFactory.createRenderer({ mimeType: MIME });
  await renderer.renderModel({ data: { [MIME]: { data: [], layout: {}, config: {} } }, metadata: {}, setData() {} });
  for (let wait = 0; !globalThis.Plotly && wait < 200; wait++) {
    await new Promise((done) => setTimeout(done, 25));
  }
  renderer.dispose();
  return globalThis.Plotly;
}

const plotly = () => globalThis.Plotly ?? (globalThis[KEY] ??= fromLab());

let revision = 0;

// A chart takes the width it asks for, so that narrow ones stand side by side; one that asks for none takes the line.
function shownFigure(node, figure, Plotly) {
  const { width } = figure.layout ?? {};
  node.style.width = width ? `${width}px` : "100%";
  const layout = { height: 360, uirevision: "kept", datarevision: ++revision, ...figure.layout };
  return Plotly.react(node, figure.data, layout, { responsive: false, ...figure.config });
}

export default {
  render({ model, el, signal }) {
    el.classList.add("mlsd-figures");
    el.setAttribute("role", "img");
    let drawing = null;
    let again = false;

    async function draw() {
      const Plotly = await plotly();
      while (el.offsetWidth === 0 && model.get("figures").length && !signal.aborted) {
        await new Promise((done) => setTimeout(done, 30));
      }
      const figures = model.get("figures");
      el.setAttribute("aria-label", model.get("description"));
      while (el.children.length > figures.length) {
        Plotly.purge(el.lastChild);
        el.lastChild.remove();
      }
      await Promise.all(
        figures.map((figure, i) => shownFigure(el.children[i] ?? el.appendChild(document.createElement("div")), figure, Plotly)),
      );
      el.dataset.drawn = String(Number(el.dataset.drawn ?? 0) + 1);
    }

    // One drawing at a time; what came meanwhile is drawn once.
    function order() {
      if (drawing) {
        again = true;
        return;
      }
      drawing = draw()
        .catch((error) => (el.textContent = `The chart cannot be drawn: ${error.message}. Reload the page.`))
        .finally(() => {
          drawing = null;
          if (again) {
            again = false;
            order();
          }
        });
    }

    const sizes = new ResizeObserver(() => {
      for (const node of el.children) {
        if (el.offsetWidth && node._fullLayout) {
          globalThis.Plotly.Plots.resize(node);
        }
      }
    });
    sizes.observe(el);
    model.on("change:figures", order);
    model.on("msg:custom", ({ append = [] }) => {
      const traces = model.get("figures")[0].data;
      for (const { name, x, y } of append) {
        const trace = traces.find((each) => each.name === name);
        trace.x.push(...x);
        trace.y.push(...y);
      }
      order();
    });
    order();
    return () => {
      sizes.disconnect();
      for (const node of el.children) {
        globalThis.Plotly?.purge(node);
      }
    };
  },
};
