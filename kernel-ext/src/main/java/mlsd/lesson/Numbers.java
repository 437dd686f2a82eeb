package mlsd.lesson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Numbers of any class, compared and written alike.
final class Numbers {
    private Numbers() {}

    static boolean whole(Number number) {
        return switch (number) {
            case Byte _, Short _, Integer _, Long _, BigInteger _, AtomicInteger _, AtomicLong _ -> true;
            default -> false;
        };
    }

    static BigInteger exact(Number whole) {
        return whole instanceof BigInteger big ? big : BigInteger.valueOf(whole.longValue());
    }

    /// The number with so many significant digits, without zeros at the end: `0.3333` for 1/3 with four.
    static String text(Number number, int digits) {
        if (whole(number)) {
            return number.toString();
        }
        if (!(number instanceof BigDecimal) && !Double.isFinite(number.doubleValue())) {
            return number.toString().replace("Infinity", "infinity");
        }
        var rounded = new BigDecimal(number.toString()).round(new MathContext(digits));
        if (rounded.signum() == 0) {
            return "0";
        }
        var bare = rounded.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        return exponent < -5 || exponent > 12 ? bare.toString() : bare.toPlainString();
    }
}
