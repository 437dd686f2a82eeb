package mlsd.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// The port's version for tests: keeps what is sent, and says what a front end would say.
final class FakeComms implements Comms {
    final Map<String, FakeLine> open = new LinkedHashMap<>();

    private int opened;

    /// The line of the first widget of a kind, such as `FloatSliderModel`.
    FakeLine of(String modelName) {
        return open.values().stream()
                .filter(line -> modelName.equals(line.first.get("_model_name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + modelName + " among "
                        + open.values().stream()
                                .map(line -> line.first.get("_model_name"))
                                .toList()));
    }

    @Override
    public synchronized Line open(Map<String, Object> state, Listener listener) {
        FakeLine line = new FakeLine("id" + ++opened, state, listener);
        open.put(line.id(), line);
        return line;
    }

    final class FakeLine implements Line {
        final Map<String, Object> first;
        final List<Map<String, Object>> sent = new CopyOnWriteArrayList<>();
        private final String id;
        private final Listener listener;

        FakeLine(String id, Map<String, Object> first, Listener listener) {
            this.id = id;
            this.first = first;
            this.listener = listener;
        }

        /// A reader changes something.
        void reader(String key, Object value) {
            listener.heard(Map.of("method", "update", "state", Map.of(key, value), "buffer_paths", List.of()));
        }

        void click() {
            listener.heard(Map.of("method", "custom", "content", Map.of("event", "click")));
        }

        void says(Map<String, Object> data) {
            listener.heard(data);
        }

        /// The values that a key was given, in order, by messages of a method.
        List<Object> sent(String method, String key) {
            List<Object> values = new ArrayList<>();
            for (Map<String, Object> data : sent) {
                if (method.equals(data.get("method"))
                        && data.get("state") instanceof Map<?, ?> state
                        && state.containsKey(key)) {
                    values.add(Objects.requireNonNull(state.get(key)));
                }
            }
            return values;
        }

        Map<String, Object> state() {
            return listener.state();
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void send(Map<String, Object> data) {
            sent.add(data);
        }

        @Override
        public void close() {
            open.remove(id);
            listener.gone();
        }
    }
}
