/// Starts the kernel: main, connection, evaluator.
@NullMarked
package mlsd.kernel;

import org.jspecify.annotations.NullMarked;
