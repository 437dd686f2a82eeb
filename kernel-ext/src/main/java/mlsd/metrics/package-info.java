/// Pure functions that judge predictions, rankings, detections and drift; the JDK alone.
@NullMarked
package mlsd.metrics;

import org.jspecify.annotations.NullMarked;
