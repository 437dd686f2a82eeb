package mlsd.display;

import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/// The functions that every cell has without import.
public final class Notebook {
    private Notebook() {}

    /// Shows a value now, while the cell still runs.
    public static void display(@Nullable Object value) {
        BaseKernel.notebookKernel().display(Bundles.of(Renderers.of(value)));
    }
}
