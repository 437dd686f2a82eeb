package mlsd.display;

import org.jspecify.annotations.Nullable;

/// The table of renderers: a row by class.
public final class Renderers {
    private Renderers() {}

    /// The rendering of any value; never throws for a value whose `toString` throws.
    public static Rendering of(@Nullable Object value) {
        return value instanceof Displayable shown ? shown.rendering() : Rendering.text(String.valueOf(value));
    }
}
