// MathJax: only what Markdown or an output marks as a formula; a price in a text stays a price.
window.MathJax = {
  tex: { inlineMath: [["$", "$"], ["\\(", "\\)"]], processEscapes: true, processEnvironments: true },
  options: { ignoreHtmlClass: "columns|reveal", processHtmlClass: "formula", enableMenu: false },
};
