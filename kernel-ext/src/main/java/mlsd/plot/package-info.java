/// A chart is a record of Plotly JSON: jsplot figures mended for today's plotly.js, and the charts of model evaluation.
@NullMarked
package mlsd.plot;

import org.jspecify.annotations.NullMarked;
