package mlsd.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// Times in the unit in which they are spoken of.
final class Times {
    private enum Step {
        YEARS(365 * 86_400.0, "years"),
        DAYS(86_400, "days"),
        HOURS(3_600, "hours"),
        MINUTES(60, "minutes"),
        SECONDS(1, "s"),
        MILLIS(1e-3, "ms"),
        MICROS(1e-6, "µs");

        private final double seconds;
        private final String name;

        Step(double seconds, String name) {
            this.seconds = seconds;
            this.name = name;
        }
    }

    private Times() {}

    /// `120 ms`, `1.5 s`, `≈ 1.2 days`: the sign tells that digits were left out.
    static String text(double seconds) {
        if (seconds == 0 || !Double.isFinite(seconds)) {
            return Unit.of(Unit.Kind.COUNT).text(seconds) + " s";
        }
        var step = Arrays.stream(Step.values())
                .filter(each -> Math.abs(seconds) * (1 + 1e-12) >= each.seconds)
                .findFirst()
                .orElse(Step.MICROS);
        double value = seconds / step.seconds;
        var rounded = BigDecimal.valueOf(value).round(new MathContext(step.seconds > 1 ? 2 : 3));
        boolean exact = Math.abs(rounded.doubleValue() - value) <= 1e-9 * Math.abs(value);
        var number = value >= 1000
                ? Unit.of(Unit.Kind.COUNT).text(value)
                : rounded.stripTrailingZeros().toPlainString();
        var name = number.equals("1") && step.name.endsWith("s") && step.seconds > 1
                ? step.name.substring(0, step.name.length() - 1)
                : step.name;
        return (exact ? "" : "≈ ") + number + " " + name;
    }
}
