package mlsd.features;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Key columns in the SQL are `k0`, `k1` …; outside they have their own names.
final class Keys {
    private Keys() {}

    /// `k0 as "user", k1 as "topic",` or nothing.
    static String columns(List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "k%d as \"%s\", ".formatted(i, keys.get(i)))
                .collect(Collectors.joining());
    }
}
