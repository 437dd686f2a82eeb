package mlsd.widget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/// The arithmetic of sliders.
final class Scale {
    private Scale() {}

    static void check(String label, double from, double to, double step) {
        if (!(from < to) || !(step > 0) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("the slider “" + label + "” needs a lower end, a higher end and a step"
                    + " above 0, but got " + from + ", " + to + " and " + step);
        }
    }

    /// What the front end must know of a slider over decimal numbers that stands at this value.
    ///
    /// @throws IllegalArgumentException unless `from < to` and `step` is positive
    static Map<String, Object> state(String label, double from, double to, double step, Object value) {
        check(label, from, to, step);
        return Map.of(
                "min", from,
                "max", to,
                "step", step,
                "value", value,
                "readout_format", format(step),
                "continuous_update", true);
    }

    static void within(Control<? extends Number> slider, double value) {
        double from = decimal(slider.model().value("min"));
        double to = decimal(slider.model().value("max"));
        if (!(from <= value && value <= to)) {
            throw new IllegalArgumentException("the slider “" + slider.label() + "” goes from " + from + " to " + to
                    + ", but is to stand at " + value + ": give it a longer scale or another place");
        }
    }

    /// The step nearest below the middle: 0.5 between 0 and 1 by 0.01.
    static double middle(double from, double to, double step) {
        double steps = Math.floor((to - from) / 2 / step + 1e-9);
        return BigDecimal.valueOf(from)
                .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps)))
                .doubleValue();
    }

    /// As many digits as the step has: `.2f` for 0.01.
    static String format(double step) {
        int digits = BigDecimal.valueOf(step).stripTrailingZeros().scale();
        return "." + Math.clamp(digits, 0, 8) + "f";
    }

    /// Three digits; those that are read at a glance are written out: `0.0005` and `25000`, but `1e+8`. The front end
    /// reads its own readout again, so that there may be no commas in it.
    static String logFormat(double to) {
        return to < 1e6 ? ".3~r" : ".3~g";
    }

    /// A number as people write it: `100,000,000`, `0.0001`, `2.5e-7`. Six digits or all whole ones, in groups of three
    /// from 10,000 on, so that years stay years.
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int digits = Math.clamp(exact.precision() - exact.scale(), 6, 15);
        BigDecimal shown = exact.round(new MathContext(digits)).stripTrailingZeros();
        int exponent = shown.precision() - shown.scale() - 1;
        if (shown.signum() == 0) {
            return "0";
        }
        if (exponent < -5 || exponent >= 15) {
            return shown.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        }
        String grouping = exponent >= 4 ? "," : "";
        return String.format(Locale.ROOT, "%" + grouping + "." + Math.max(0, shown.scale()) + "f", shown);
    }

    static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    static int whole(Object value) {
        return (int) Math.round(decimal(value));
    }
}
