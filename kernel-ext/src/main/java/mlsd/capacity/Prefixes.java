package mlsd.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Decimal prefixes: 1 kB is 1000 bytes, as in the estimates of the field.
///
/// @param names from 1 upwards, in steps of a thousand
/// @param decimals kept at least, besides three significant digits
record Prefixes(List<String> names, int decimals) {
    static final Prefixes COUNT = new Prefixes(List.of("", "k", " million", " billion", " trillion"), 0);
    static final Prefixes BYTES = new Prefixes(List.of(" B", " kB", " MB", " GB", " TB", " PB", " EB"), 1);

    private static final int DIGITS = 3;

    String text(double value, String noun) {
        return number(value) + (noun.isEmpty() ? "" : " " + noun);
    }

    private String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value).toLowerCase(Locale.ROOT);
        }
        int step = 0;
        double rest = value;
        while (Math.abs(rounded(rest).doubleValue()) >= 1000 && step < names.size() - 1) {
            rest /= 1000;
            step++;
        }
        boolean beyond = Math.abs(rest) >= 1000;
        return (beyond ? scientific(value) + names.getFirst() : plain(rest) + names.get(step));
    }

    private BigDecimal rounded(double value) {
        var exact = BigDecimal.valueOf(value);
        var three = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return three.scale() >= decimals ? three : exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    private String plain(double value) {
        var rounded = rounded(value);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.2e", value).replace("e+", "e");
    }
}
