package mlsd.metrics;

/// The order of rows by score, found with a radix sort on primitive keys: stable, no boxing, linear in the rows.
final class Order {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

    private Order() {}

    /// Row numbers from the highest score to the lowest; equal scores (0 and -0 too) keep their input order.
    static int[] descending(double[] scores) {
        int n = scores.length;
        long[] keys = new long[n];
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = descendingKey(scores[i]);
            rows[i] = i;
        }
        int[][] counts = counts(keys);
        long[] otherKeys = new long[n];
        int[] otherRows = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            if (!spread(counts[pass], n)) {
                continue;
            }
            deal(keys, rows, otherKeys, otherRows, counts[pass], pass * BITS);
            long[] sortedKeys = otherKeys;
            otherKeys = keys;
            keys = sortedKeys;
            int[] sortedRows = otherRows;
            otherRows = rows;
            rows = sortedRows;
        }
        return rows;
    }

    /// Unsigned order of the key is descending order of the score: IEEE 754 bits, with all bits flipped for positive
    /// numbers and all but the sign for negative ones.
    private static long descendingKey(double score) {
        long bits = Double.doubleToRawLongBits(score + 0.0);
        return bits < 0 ? bits : bits ^ Long.MAX_VALUE;
    }

    private static int[][] counts(long[] keys) {
        var counts = new int[PASSES][BUCKETS];
        for (long key : keys) {
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][bucket(key, pass * BITS)]++;
            }
        }
        return counts;
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    /// Turns counts into first positions; false when one bucket holds all rows, so that the pass changes nothing.
    private static boolean spread(int[] counts, int rows) {
        int position = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = counts[bucket];
            if (count == rows) {
                return false;
            }
            counts[bucket] = position;
            position += count;
        }
        return true;
    }

    private static void deal(long[] keys, int[] rows, long[] toKeys, int[] toRows, int[] positions, int shift) {
        for (int i = 0; i < keys.length; i++) {
            int position = positions[bucket(keys[i], shift)]++;
            toKeys[position] = keys[i];
            toRows[position] = rows[i];
        }
    }
}
