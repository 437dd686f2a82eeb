package mlsd.widget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Words in place of widgets whose kernel has ended: the notebook still shows them, but no Java stands behind them.
///
/// Without these words JupyterLab says "Error displaying widget: model not found".
final class Farewell {
    private static final Pattern ID = Pattern.compile("\"model_id\"\\s*:\\s*\"([0-9a-f-]{16,})\"");
    private static final String WORDS = "<p style=\"margin:.4em 0;padding:.3em .8em;line-height:1.5;"
            + "border-left:4px solid var(--jp-warn-color1,#f57c00)\">"
            + "The kernel that this belonged to has ended: run the cell again (Shift+Enter).</p>";

    private Farewell() {}

    /// A state for each widget that a saved notebook shows; none if it cannot be read.
    static Map<String, Map<String, Object>> in(Path notebook) {
        Map<String, Map<String, Object>> words = new LinkedHashMap<>();
        try {
            var ids = ID.matcher(Files.readString(notebook));
            while (ids.find()) {
                words.put(ids.group(1), state());
            }
        } catch (IOException e) {
            return Map.of();
        }
        return words;
    }

    private static Map<String, Object> state() {
        return Map.of(
                "_model_module", "@jupyter-widgets/controls",
                "_model_module_version", "2.0.0",
                "_model_name", "HTMLModel",
                "value", WORDS);
    }
}
