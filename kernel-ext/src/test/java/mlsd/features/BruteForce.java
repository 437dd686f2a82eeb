package mlsd.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The oracle: reads the sentence that defines a feature's value, word by word, one row at a time. No SQL.
record BruteForce(List<Event> events) {
    /// A row of the log; empty stands for a missing value.
    record Event(
            long id,
            long time,
            Optional<Integer> user,
            Optional<String> topic,
            Optional<Boolean> click,
            Optional<Double> dwell) {
        Optional<String> key(String column) {
            return switch (column) {
                case "user" -> user.map(String::valueOf);
                case "topic" -> topic;
                default -> throw new IllegalArgumentException(column);
            };
        }
    }

    Optional<Object> value(Windowed feature, Map<String, String> row, long t) {
        long every = feature.every().toMillis();
        long m = t / every * every;
        List<Event> seen = new ArrayList<>();
        for (Event event : events) {
            boolean mine =
                    feature.keys().stream().allMatch(key -> event.key(key).equals(Optional.ofNullable(row.get(key))));
            boolean inWindow = event.time() < m
                    && (feature.window().compareTo(Windowed.FOREVER) >= 0
                            || event.time() >= m - feature.window().toMillis());
            boolean passes = feature.where().isEmpty() || event.click().equals(Optional.of(true));
            if (mine && inWindow && passes && column(feature, event).isPresent()) {
                seen.add(event);
            }
        }
        seen.sort(Comparator.comparingLong(Event::time).thenComparingLong(Event::id));
        return seen.isEmpty() || t - seen.getLast().time() > feature.ttl().toMillis()
                ? feature.fallback()
                : Optional.of(aggregate(feature, seen));
    }

    private static Object aggregate(Windowed feature, List<Event> seen) {
        List<Object> values = seen.stream()
                .<Object>map(event -> column(feature, event).orElseThrow())
                .toList();
        long millionths = seen.stream()
                .mapToLong(event -> (long) Math.floor(event.dwell().orElse(0.0) * 1e6 + 0.5))
                .sum();
        return switch (feature.aggregate()) {
            case Aggregate.Count() -> (long) values.size();
            case Aggregate.Sum(String column) -> millionths / 1e6;
            case Aggregate.Mean(String column) -> millionths / 1e6 / values.size();
            case Aggregate.Rate(String column) ->
                (double) values.stream().filter(Boolean.TRUE::equals).count() / values.size();
            case Aggregate.Latest(String column) -> values.getLast();
            case Aggregate.Last(String column, int n) ->
                values.subList(Math.max(0, values.size() - n), values.size()).stream()
                        .map(Objects::toString)
                        .collect(Collectors.toList());
        };
    }

    private static Optional<?> column(Windowed feature, Event event) {
        return switch (feature.aggregate().columnOr("id")) {
            case "id" -> Optional.of(event.id());
            case "click" -> event.click();
            case "dwell" -> event.dwell();
            case "topic" -> event.topic();
            case String other -> throw new IllegalArgumentException(other);
        };
    }
}
