package mlsd.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.monitor.Entry.Kind;
import mlsd.monitor.RunRecord.Ending;

/// A run as its journal tells it.
record RunState(int run, List<Entry> entries) {
    private Optional<Entry> first(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    private boolean has(Kind kind, String task) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == kind && entry.task().equals(task));
    }

    String trigger() {
        return first(Kind.STARTED).map(Entry::text).orElse("");
    }

    /// The tasks that the run was started with.
    List<String> plan() {
        return first(Kind.STARTED)
                .map(entry -> Arrays.asList(entry.task().split("\n", -1)))
                .orElse(List.of());
    }

    boolean began(String task) {
        return has(Kind.BEGAN, task);
    }

    boolean undone(String task) {
        return has(Kind.UNDONE, task);
    }

    long threw(String task) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.THREW && entry.task().equals(task))
                .count();
    }

    /// Why it may not go on.
    Optional<Entry> halt() {
        return first(Kind.STOPPED).or(() -> first(Kind.FAILED));
    }

    boolean ended() {
        return first(Kind.ENDED).isPresent();
    }

    Past past() {
        Map<String, String> results = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.kind() == Kind.DONE).forEach(e -> results.put(e.task(), e.text()));
        return new Past(run, trigger(), results);
    }

    RunRecord told() {
        List<String> undone = new ArrayList<>();
        entries.stream().filter(entry -> entry.kind() == Kind.UNDONE).forEach(entry -> undone.add(entry.task()));
        return new RunRecord(
                run,
                trigger(),
                first(Kind.STARTED).map(Entry::at).orElse(Instant.EPOCH),
                past().results(),
                first(Kind.ENDED).map(entry -> Ending.valueOf(entry.text())).orElse(Ending.UNFINISHED),
                halt().map(entry -> entry.task() + ": " + entry.text()).orElse(""),
                List.copyOf(undone),
                first(Kind.ENDED).map(Entry::at));
    }
}
