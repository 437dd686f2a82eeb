/// Models.
@NullMarked
package mlsd.models;

import org.jspecify.annotations.NullMarked;
