/// Independent answers for tests, from the Python side of the course.
@NullMarked
package mlsd.oracle;

import org.jspecify.annotations.NullMarked;
