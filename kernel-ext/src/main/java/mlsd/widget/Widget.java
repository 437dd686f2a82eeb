package mlsd.widget;

import java.util.List;
import java.util.Map;
import mlsd.display.Displayable;
import mlsd.display.Rendering;

/// Something on the screen that answers its reader: as the last value of a cell it is shown there, live.
///
/// Shown in several places it is one thing: what happens in one place happens in all.
public interface Widget extends Displayable {
    /// Its state, for the front end.
    Model model();

    /// What is shown where nothing is live: in a terminal, on a page without a kernel, in an exported notebook.
    Rendering still();

    /// Shown live if this program is a notebook's kernel, else still.
    @Override
    default Rendering rendering() {
        return JupyterComms.current().map(this::in).orElseGet(this::still);
    }

    /// Shown live over these comms, with a keeper beside it.
    private Rendering in(Comms comms) {
        Model keeper = Parts.module("keeper", Map.of());
        String id = Parts.box("VBox", List.of(model(), keeper), "mlsd-widget")
                .open(comms)
                .id();
        return still().with(
                        "application/vnd.jupyter.widget-view+json",
                        Map.of("version_major", 2, "version_minor", 0, "model_id", id));
    }
}
