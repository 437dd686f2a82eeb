package mlsd.widget;

import java.math.BigDecimal;

/// The arithmetic of sliders.
final class Scale {
    private Scale() {}

    static void check(String label, double from, double to, double step) {
        if (!(from < to) || !(step > 0) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("the slider “" + label + "” needs a lower end, a higher end and a step"
                    + " above 0, but got " + from + ", " + to + " and " + step);
        }
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

    static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    static int whole(Object value) {
        return (int) Math.round(decimal(value));
    }
}
