package mlsd.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Fewer digits where there are many points: half the bytes, and no pixel moves.
///
/// A number keeps five significant digits, and more where the range of its column needs them: moments of one hour in
/// seconds since 1970 stay apart. The error is below `0.00005 · min(|value|, max - min)`.
final class Rounding {
    private static final int DIGITS = 5;

    private Rounding() {}

    /// The trace with its columns of numbers rounded.
    static Map<String, Object> of(Map<String, Object> trace) {
        var shorter = new LinkedHashMap<String, Object>(trace);
        shorter.replaceAll((key, value) -> value instanceof List<?> cells ? column(cells) : value);
        return shorter;
    }

    private static List<?> column(List<?> cells) {
        if (cells.isEmpty() || !cells.stream().allMatch(cell -> cell == null || cell instanceof Number)) {
            return cells;
        }
        var all = cells.stream()
                .filter(Objects::nonNull)
                .mapToDouble(cell -> ((Number) cell).doubleValue())
                .summaryStatistics();
        double range = all.getMax() - all.getMin();
        var rounded = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            rounded.add(cell instanceof Double value ? (Object) of(value, range) : cell);
        }
        return Json.list(rounded);
    }

    /// The value to five significant digits of itself or of the range, whichever is finer.
    static double of(double value, double range) {
        double size = range > 0 ? Math.min(Math.abs(value), range) : Math.abs(value);
        if (size == 0 || !Double.isFinite(value)) {
            return value;
        }
        int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(size));
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
