package mlsd.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The state of one widget: kept here, and mirrored in each place where the widget is shown.
///
/// A value of the state is JSON, or another model, or a list with models in it: the parts of the widget.
public final class Model {
    private final Map<String, Object> state;
    private final List<Mirror> mirrors = new ArrayList<>();
    private final List<Consumer<Map<String, Object>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Map<String, Object>>> signals = new CopyOnWriteArrayList<>();

    Model(Map<String, Object> state) {
        this.state = new LinkedHashMap<>(state);
    }

    /// Calls back with what a reader changed.
    Model onChange(Consumer<Map<String, Object>> listener) {
        listeners.add(listener);
        return this;
    }

    /// Calls back with what a front end says that is no change, such as a click.
    Model onSignal(Consumer<Map<String, Object>> listener) {
        signals.add(listener);
        return this;
    }

    synchronized Object value(String key) {
        return state.getOrDefault(key, "");
    }

    synchronized Map<String, Object> state() {
        return new LinkedHashMap<>(state);
    }

    /// Changes the state here and wherever it is shown.
    synchronized void change(Map<String, Object> changes) {
        state.putAll(changes);
        for (Mirror mirror : List.copyOf(mirrors)) {
            mirror.tell("update", changes);
        }
    }

    void change(String key, Object value) {
        change(Map.of(key, value));
    }

    /// Changes the state here, and tells the mirrors how to follow in fewer words than the state would take.
    synchronized void follow(Map<String, Object> changes, Map<String, Object> words) {
        state.putAll(changes);
        for (Mirror mirror : List.copyOf(mirrors)) {
            mirror.send(Map.of("method", "custom", "content", words));
        }
    }

    /// Shows the widget and its parts in one more place.
    synchronized Mirror open(Comms comms) {
        Mirror mirror = Mirror.of(this, comms);
        mirrors.add(mirror);
        return mirror;
    }

    /// A reader changed something in one mirror: the others follow, and who shares that mirror hears an echo.
    void heard(Mirror from, Map<String, Object> said) {
        Map<String, Object> changes = new LinkedHashMap<>();
        synchronized (this) {
            said.forEach((key, value) -> {
                if (state.containsKey(key) && !key.startsWith("_") && value != null) {
                    changes.put(key, value);
                }
            });
            state.putAll(changes);
            for (Mirror mirror : List.copyOf(mirrors)) {
                mirror.tell(mirror == from ? "echo_update" : "update", changes);
            }
        }
        listeners.forEach(listener -> listener.accept(changes));
    }

    void signalled(@Nullable Object content) {
        if (content instanceof Map<?, ?> map) {
            Map<String, Object> words = new LinkedHashMap<>();
            map.forEach((key, value) -> words.put(String.valueOf(key), value));
            signals.forEach(signal -> signal.accept(words));
        }
    }

    synchronized void gone(Mirror mirror) {
        mirrors.remove(mirror);
    }
}
