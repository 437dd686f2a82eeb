// reveal.js around a lesson; charts and diagrams are drawn when their slide is shown, for a hidden one has no size.
(() => {
  const deck = new Reveal(document.querySelector(".reveal"), {
    hash: true,
    center: false,
    width: 1200,
    height: 750,
    margin: 0.03,
    transition: matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "slide",
    slideNumber: "c/t",
    progress: true,
  });
  function draw() {
    const slide = deck.getCurrentSlide();
    if (slide) {
      slide.classList.toggle("dense", slide.scrollHeight > slide.clientHeight + 4 || slide.classList.contains("dense"));
      window.drawCharts?.(slide);
      if (slide.querySelector("pre.mermaid:not([data-drawn])")) {
        window.drawDiagrams(slide);
      }
    }
  }
  deck.on("slidechanged", draw);
  deck.initialize().then(draw);
})();
