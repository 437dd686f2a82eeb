package mlsd.monitor;

import java.util.List;
import java.util.stream.Collectors;

/// The gate between training and traffic: every criterion holds, or the candidate stays out.
public record Validation(List<Criterion> criteria) {
    public Validation {
        criteria = List.copyOf(criteria);
    }

    public static Validation of(Criterion... criteria) {
        return new Validation(List.of(criteria));
    }

    public boolean passes() {
        return criteria.stream().allMatch(Criterion::holds);
    }

    /// What failed; what held if nothing did.
    public String sentence() {
        return criteria.stream()
                .filter(criterion -> passes() || !criterion.holds())
                .map(Criterion::sentence)
                .collect(Collectors.joining("; "));
    }

    /// What a task of a pipeline says of it: done, or stop.
    public TaskResult result() {
        return passes() ? TaskResult.done(sentence()) : TaskResult.stop(sentence());
    }
}
