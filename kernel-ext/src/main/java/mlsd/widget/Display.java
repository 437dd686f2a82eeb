package mlsd.widget;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mlsd.display.Displayable;
import mlsd.display.Notebook;
import mlsd.display.Rendering;

/// A place on the screen whose content is replaced.
final class Display {
    private Display() {}

    /// Below the running cell; outside a notebook nowhere: a program's own output stays clean.
    static Consumer<Rendering> here() {
        if (JupyterComms.kernel().isEmpty()) {
            return _ -> {};
        }
        String id = UUID.randomUUID().toString();
        AtomicBoolean shown = new AtomicBoolean();
        return rendering -> {
            Displayable value = () -> rendering;
            if (shown.getAndSet(true)) {
                Notebook.update(id, value);
            } else {
                Notebook.display(value, id);
            }
        };
    }
}
