/// Seeded simulators with known truth, so that a lesson can say how wrong an estimate is.
@NullMarked
package mlsd.worlds;

import org.jspecify.annotations.NullMarked;
