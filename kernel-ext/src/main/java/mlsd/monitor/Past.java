package mlsd.monitor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run knows so far: its number, its reason, and the results of the tasks that are done.
public record Past(int run, String trigger, Map<String, String> results) {
    public Past {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /// The result of a task that is done.
    public String of(String task) {
        String result = results.get(task);
        if (result == null) {
            throw new IllegalArgumentException(
                    "task %s is not done in run %d; done are %s".formatted(task, run, results.keySet()));
        }
        return result;
    }

    /// A name for what this run makes, the same whenever the run is taken up again: `run-0003`.
    public String key() {
        return "run-%04d".formatted(run);
    }
}
