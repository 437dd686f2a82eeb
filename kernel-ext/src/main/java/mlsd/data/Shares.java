package mlsd.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The shares of the parts of a split; they add up to 1, the first is the training part.
record Shares(List<Double> parts) {

    /// The training part takes what the others leave.
    static Shares of(double... others) {
        double left = 1 - Arrays.stream(others).sum();
        for (double share : others) {
            if (!(share > 0) || !(left > 1e-9)) {
                throw new IllegalArgumentException(
                        "each share needs to be over 0 and all together under 1, but got " + Arrays.toString(others));
            }
        }
        return new Shares(DoubleStream.concat(DoubleStream.of(left), Arrays.stream(others))
                .boxed()
                .toList());
    }

    /// How many of `n` rows each part gets: `n · share`, rounded by the largest remainder, so within one of it.
    ///
    /// Of 10 rows, shares .8 and .2 get 8 and 2; of 5, they get 4 and 1.
    int[] counts(int n) {
        int[] counts = parts.stream().mapToInt(share -> floor(share * n)).toArray();
        int left = n - Arrays.stream(counts).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> counts[i] - parts.get(i) * n))
                .limit(left)
                .forEach(i -> counts[i]++);
        return counts;
    }

    /// 0.8 · 10 is 8, also when the product of the doubles is a hair under it.
    private static int floor(double exact) {
        return (int) Math.floor(exact + 1e-9);
    }

    /// Like `counts`, but a part without rows is an error.
    int[] countsOf(int n, String what) {
        int[] counts = counts(n);
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            throw new IllegalArgumentException(
                    "%s has %d rows, too few for the shares %s: every part needs at least one; use larger shares, more rows, or merge rare values"
                            .formatted(what, n, parts));
        }
        return counts;
    }
}
