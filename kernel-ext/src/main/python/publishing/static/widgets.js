// Widgets as they were last: html-manager draws them; what it would look for elsewhere lies beside it.
(() => {
  const base = `${document.body.dataset.root}static/widgets/`;
  window.__jupyter_widgets_assets_path__ = base;
  requirejs.config({ paths: { anywidget: `${base}anywidget` } });
  window.MathJax ??= {};
  window.MathJax.Hub ??= { Queue() {}, Config() {} }; // the old name by which html-manager asks for formulas
})();
