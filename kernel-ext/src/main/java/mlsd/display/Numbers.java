package mlsd.display;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them: three significant digits, and never a fraction that looks like a whole number.
///
/// `0.12345` → `0.123`, `1234.56` → `1,234.6`, `0.9996` → `0.9996`, `0.00000123` → `1.23e-6`.
final class Numbers {
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_ALONE = 6;

    private Numbers() {}

    /// How the numbers of one column are written, so that their decimal points stand below each other.
    record Style(int decimals, boolean grouping) {
        Cell cell(double value) {
            return cell(value, Double.toString(value));
        }

        Cell cell(double value, String full) {
            var shown = text(value);
            return Cell.number(shown, same(shown, full) ? shown : full);
        }

        String text(double value) {
            if (!Double.isFinite(value)) {
                return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
            }
            double size = Math.abs(value);
            double enough = decimals == MOST_ALONE ? 100 : 10;
            boolean lost = size * Math.pow(10, decimals) < enough && Numbers.decimals(value) > decimals;
            if (lost || size >= 1e15) {
                return scientific(value);
            }
            var rounded = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
            return String.format(Locale.ROOT, grouping ? "%,." + decimals + "f" : "%." + decimals + "f", rounded)
                    .replace('-', '−');
        }
    }

    /// The style for these values of one column.
    static Style column(double... values) {
        int most = 0;
        double largest = 0;
        for (double value : values) {
            boolean two = value != 0 && Math.abs(value) < 0.1 && values.length > 1;
            int enough = two ? 1 - (int) Math.floor(Math.log10(Math.abs(value))) : Integer.MAX_VALUE;
            most = Math.max(most, Math.min(decimals(value), enough)); // two significant digits of a small number
            largest = Math.max(largest, Math.abs(value));
        }
        return new Style(Math.min(most, values.length == 1 ? MOST_ALONE : MOST_DECIMALS), largest >= 10_000);
    }

    /// One number alone.
    static String of(double value) {
        return column(value).text(value);
    }

    /// A whole number, in groups of three digits from 10,000 on, so that years stay years.
    static String grouped(long value) {
        return (Math.abs((double) value) >= 10_000 ? String.format(Locale.ROOT, "%,d", value) : Long.toString(value))
                .replace('-', '−');
    }

    /// Every digit of a number, or how many there are where they would fill the screen.
    static String exact(Number value) {
        if (value instanceof BigInteger big && big.bitLength() > 1000) {
            long digits = 1 + (long) ((big.bitLength() - 1) * 0.30102999566398120);
            return "an integer of about " + grouped(digits) + " digits";
        }
        if (value instanceof BigDecimal big && (big.precision() > 300 || Math.abs((long) big.scale()) > 300)) {
            return big.round(new MathContext(20)).toString();
        }
        return value.toString();
    }

    /// So many decimals give three significant digits, and more if the fraction would vanish.
    static int decimals(double value) {
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return 0;
        }
        var exact = new BigDecimal(Double.toString(value)).abs();
        int whole = Math.max(0, exact.precision() - exact.scale());
        for (int digits = Math.max(3, whole); digits <= whole + 6; digits++) {
            int scale =
                    exact.round(new MathContext(digits)).stripTrailingZeros().scale();
            if (scale > 0) {
                return scale;
            }
        }
        return 1;
    }

    private static String scientific(double value) {
        var text = String.format(Locale.ROOT, "%.2e", value);
        return text.replaceFirst("\\.?0*e", "e")
                .replaceFirst("e([+-])0*(?=\\d)", "e$1")
                .replace("e+", "e")
                .replace('-', '−');
    }

    private static boolean same(String shown, String full) {
        var plain = shown.replace(",", "").replace('−', '-');
        return plain.equals(full) || (plain + ".0").equals(full);
    }
}
