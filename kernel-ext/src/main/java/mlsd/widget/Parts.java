package mlsd.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Models of the front ends that a reader has: Jupyter's controls, its output area, and our own modules.
final class Parts {
    private static final String CONTROLS = "@jupyter-widgets/controls";

    private Parts() {}

    /// A control of ipywidgets, such as `FloatSlider`.
    static Model control(String name, Map<String, Object> state) {
        return new Model(named(CONTROLS, "2.0.0", name, name, state));
    }

    /// A style without a look of its own.
    static Model style(String name, Map<String, Object> state) {
        return new Model(merged(named(CONTROLS, "2.0.0", name, "Style", state), base("Style")));
    }

    static Model layout(Map<String, Object> state) {
        return new Model(merged(named("@jupyter-widgets/base", "2.0.0", "Layout", "Layout", state), base("Layout")));
    }

    /// Models below one another, or beside one another.
    static Model box(String name, List<Model> children, String... classes) {
        return control(name, Map.of("children", children, "_dom_classes", List.of(classes)));
    }

    /// Jupyter's output area.
    static Model output() {
        Map<String, Object> state = Map.of("outputs", List.of(), "msg_id", "", "_dom_classes", List.of());
        return new Model(named("@jupyter-widgets/output", "1.0.0", "Output", "Output", state));
    }

    /// A module of ours, `mlsd/widget/<name>.js`, shown by anywidget.
    static Model module(String name, Map<String, Object> state) {
        Map<String, Object> own = new LinkedHashMap<>(Map.of(
                "_model_module", "anywidget",
                "_model_module_version", "~0.11.*",
                "_model_name", "AnyModel",
                "_view_module", "anywidget",
                "_view_module_version", "~0.11.*",
                "_view_name", "AnyView",
                "_anywidget_id", "mlsd.widget." + name,
                "_esm", resource(name + ".js"),
                "_css", resource("widget.css"),
                "_dom_classes", List.of()));
        own.putAll(state);
        return new Model(own);
    }

    private static Map<String, Object> named(
            String module, String version, String model, String view, Map<String, Object> state) {
        Map<String, Object> named = new LinkedHashMap<>(Map.of(
                "_model_module", module,
                "_model_module_version", version,
                "_model_name", model + "Model",
                "_view_module", module,
                "_view_module_version", version,
                "_view_name", view + "View"));
        named.putAll(state);
        return named;
    }

    private static Map<String, Object> base(String view) {
        return Map.of("_view_module", "@jupyter-widgets/base", "_view_name", view + "View");
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> both = new LinkedHashMap<>(first);
        both.putAll(second);
        return both;
    }

    private static String resource(String name) {
        try (InputStream in = Parts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("mlsd/widget/" + name + " is missing from the course's jar:"
                        + " build it again with ./course setup");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("mlsd/widget/" + name + " cannot be read", e);
        }
    }
}
