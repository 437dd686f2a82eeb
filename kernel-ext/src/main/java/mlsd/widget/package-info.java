/// A widget is a state record and an ES module; what a reader answers comes back through it.
@NullMarked
package mlsd.widget;

import org.jspecify.annotations.NullMarked;
