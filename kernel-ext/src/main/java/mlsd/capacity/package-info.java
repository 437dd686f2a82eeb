/// Quantities with units and the estimates of a system design interview, each with the steps that led to it.
@NullMarked
package mlsd.capacity;

import org.jspecify.annotations.NullMarked;
