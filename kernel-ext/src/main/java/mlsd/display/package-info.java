/// One table: type → HTML and plain text, and what Plotly or Mermaid need.
@NullMarked
package mlsd.display;

import org.jspecify.annotations.NullMarked;
