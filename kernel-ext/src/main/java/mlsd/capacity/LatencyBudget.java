package mlsd.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the time of a request is shared out among the stages that follow each other.
///
/// Each stage is given by its p99. Percentiles do not add: the p99 of a sum is mostly below the sum of the p99s,
/// since stages are seldom slow together, but it may also be above it, when different requests are slow in
/// different stages. What always holds, whatever depends on what: at most `n · 1 %` of the requests take longer
/// than the sum of `n` p99s (union bound). The sum is the budget, and [#heldBy] says for which share it is kept
/// for certain.
///
/// ```java
/// LatencyBudget.of(Time.millis(200)).stage("features", Time.millis(40)).stage("rank",
/// Time.millis(110)).remaining()
/// ```
public final class LatencyBudget {
    private final Time limit;
    private final List<Stage> stages;

    private LatencyBudget(Time limit, List<Stage> stages) {
        this.limit = limit;
        this.stages = List.copyOf(stages);
    }

    /// A budget that nothing has been spent of.
    public static LatencyBudget of(Time limit) {
        return new LatencyBudget(limit, List.of());
    }

    /// One more stage, by its p99.
    public LatencyBudget stage(String name, Time p99) {
        if (stages.stream().anyMatch(known -> known.stage().equals(name))) {
            throw new IllegalArgumentException("two stages are named “" + name + "”: name them apart");
        }
        var more = new ArrayList<>(stages);
        more.add(new Stage(Steps.name(name), p99));
        return new LatencyBudget(limit, more);
    }

    /// The sum of the stages.
    public Time total() {
        return stages.stream()
                .map(Stage::p99)
                .reduce(Time::plus)
                .orElse(Time.millis(0))
                .as("latency");
    }

    /// What is left; an error when the stages take more than there is.
    ///
    /// @throws IllegalStateException naming the biggest stage
    public Time remaining() {
        double over = total().value() - limit.value();
        if (over > 1e-9 * limit.value()) {
            throw new IllegalStateException("the stages add up to " + total() + ", "
                    + Times.text(over) + " over the budget of " + limit + "; the biggest is "
                    + biggest()
                            .map(stage -> stage.stage() + " with " + stage.p99())
                            .orElse("")
                    + ": make it faster, or score less");
        }
        return Math.abs(over) <= 1e-9 * limit.value()
                ? Time.millis(0)
                : limit.minus(total()).as("remaining");
    }

    /// Whether the stages fit.
    public boolean fits() {
        return limit().holds(Map.of());
    }

    /// The budget as a limit, to see what breaks it.
    public Limit limit() {
        return Limit.atMost("latency", total(), limit);
    }

    /// The share of requests that certainly stay within the sum: 1 − n · 0.01.
    public double heldBy() {
        return Math.max(0, 100 - stages.size()) / 100.0;
    }

    /// The stages with their share of the budget, and the sum.
    public List<Row> table() {
        var rows = new ArrayList<Row>();
        stages.forEach(stage -> rows.add(row(stage.stage(), stage.p99())));
        rows.add(row("sum", total()));
        return List.copyOf(rows);
    }

    /// The sum in a line: `features 40 ms + rank 110 ms = 150 ms of 200 ms`.
    @Override
    public String toString() {
        return stages.stream().map(stage -> stage.stage() + " " + stage.p99()).collect(Collectors.joining(" + "))
                + (stages.isEmpty() ? "" : " = ") + total() + " of " + limit;
    }

    private Row row(String name, Time time) {
        return new Row(name, time.toString(), Math.round(1000 * time.value() / limit.value()) / 10.0);
    }

    private Optional<Stage> biggest() {
        return stages.stream()
                .max(Comparator.comparingDouble(stage -> stage.p99().value()));
    }

    private record Stage(String stage, Time p99) {}

    /// A line of the table.
    ///
    /// @param percent of the budget
    public record Row(String stage, String p99, double percent) {}
}
