package mlsd.display;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/// The functions that every cell has without import.
///
/// `html`, `markdown` and `mermaid` give a value: the last line of a cell, or an argument of `display`.
public final class Notebook {
    private Notebook() {}

    /// Shows a value now, while the cell still runs.
    public static void display(@Nullable Object value) {
        BaseKernel.notebookKernel().display(bundle(value));
    }

    /// Shows a value now, under a name by which [#update(String, Object)] can replace it later.
    ///
    /// ```java
    /// display("0 %", "progress");
    /// update("progress", "50 %");
    /// ```
    public static void display(@Nullable Object value, String id) {
        BaseKernel.notebookKernel().display(bundle(value).setDisplayId(id));
    }

    /// Replaces what was shown under this name, wherever it stands in the notebook.
    public static void update(String id, @Nullable Object value) {
        BaseKernel.notebookKernel().getIO().display.updateDisplay(id, bundle(value));
    }

    /// Removes what the cell has shown so far, as soon as something new is shown.
    ///
    /// @throws UnsupportedOperationException under another kernel than the course's own
    public static void clearOutput() {
        if (BaseKernel.notebookKernel() instanceof Screen screen) {
            screen.clear(true);
        } else {
            throw new UnsupportedOperationException("clearOutput() needs the kernel \"Java (ML System Design)\", but"
                    + " this notebook runs on another one: choose it with Kernel → Change Kernel");
        }
    }

    /// A piece of HTML, shown as it is: what comes from data must be escaped already.
    public static Displayable html(String html) {
        return () -> Rendering.html(html, html);
    }

    /// A piece of Markdown.
    public static Displayable markdown(String markdown) {
        return () -> Rendering.text(markdown).with("text/markdown", markdown);
    }

    /// A diagram in the Mermaid language, such as `flowchart LR; data --> model`.
    public static Displayable mermaid(String diagram) {
        return () -> new Rendering(Map.of("text/vnd.mermaid", diagram, "text/plain", diagram), Map.of());
    }

    private static DisplayData bundle(@Nullable Object value) {
        return Bundles.of(Renderers.of(value));
    }
}
