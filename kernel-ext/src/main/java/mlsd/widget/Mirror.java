package mlsd.widget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One place where a model is shown: a comm of its own, and one for each of its parts.
final class Mirror implements Comms.Listener {
    private final Model model;
    private final Comms comms;
    private final Map<Model, Mirror> parts = new LinkedHashMap<>();
    private Comms.@Nullable Line line;

    private Mirror(Model model, Comms comms) {
        this.model = model;
        this.comms = comms;
    }

    static Mirror of(Model model, Comms comms) {
        Mirror mirror = new Mirror(model, comms);
        Map<String, Object> state = model.state();
        state.values().forEach(mirror::openParts);
        mirror.line = comms.open(mirror.json(state), mirror);
        return mirror;
    }

    String id() {
        return line == null ? "" : line.id();
    }

    /// Ends this mirror and those of its parts.
    void close() {
        if (line != null) {
            line.close();
        }
        parts.values().forEach(Mirror::close);
    }

    /// Tells what has changed; parts that came are opened first, parts that went are closed then.
    void tell(String method, Map<String, Object> changes) {
        changes.values().forEach(this::openParts);
        send(Map.of("method", method, "state", json(changes), "buffer_paths", List.of()));
        if (changes.containsKey("children")) {
            closeFormerParts(model.state().values());
        }
    }

    void send(Map<String, Object> data) {
        if (line != null) {
            line.send(data);
        }
    }

    @Override
    public void heard(Map<String, Object> data) {
        switch (String.valueOf(data.get("method"))) {
            case "update" -> model.heard(this, text(data.get("state")));
            case "request_state" -> tell("update", model.state());
            case "custom" -> model.signalled(data.get("content"));
            default -> {}
        }
    }

    @Override
    public void gone() {
        model.gone(this);
    }

    @Override
    public Map<String, Object> state() {
        return json(model.state());
    }

    private void openParts(Object value) {
        if (value instanceof Model part && !parts.containsKey(part)) {
            parts.put(part, part.open(comms));
        } else if (value instanceof List<?> list) {
            list.forEach(this::openParts);
        }
    }

    private void closeFormerParts(Collection<Object> values) {
        List<Object> now = new ArrayList<>(values);
        values.forEach(value -> now.addAll(value instanceof List<?> list ? list : List.of()));
        List<Model> former =
                parts.keySet().stream().filter(part -> !now.contains(part)).toList();
        former.forEach(part -> Objects.requireNonNull(parts.remove(part)).close());
    }

    private Map<String, Object> json(Map<String, Object> state) {
        Map<String, Object> json = new LinkedHashMap<>();
        state.forEach((key, value) -> json.put(key, json(value)));
        return json;
    }

    private Object json(Object value) {
        if (value instanceof Model part) {
            Mirror shown = parts.get(part);
            return "IPY_MODEL_" + (shown == null ? "" : shown.id());
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Model.class::isInstance)) {
            List<Object> ids = new ArrayList<>();
            list.forEach(each -> ids.add(json(each)));
            return ids;
        }
        return value;
    }

    private static Map<String, Object> text(@Nullable Object state) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (state instanceof Map<?, ?> map) {
            map.forEach((key, value) -> changes.put(String.valueOf(key), value));
        }
        return changes;
    }
}
