package mlsd.models;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What an encoder learnt from the training rows of one column: all that a model file keeps of it.
///
/// @param encoder which encoder, in the words of [Encoder]'s table
/// @param levels  the texts it knows, in alphabetical order
/// @param numbers median, mean and deviation, cuts, buckets, or the mean of each level and of all
record FittedColumn(String column, String encoder, List<String> levels, List<Double> numbers) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The names of the columns that it gives.
    List<String> names() {
        return switch (encoder) {
            case "one-hot" -> levels.stream().map(level -> column + "=" + level).toList();
            case "hashed" -> numbered("#", numbers.getFirst().intValue());
            case "bins" -> numbered(" bin ", numbers.size() + 1);
            default -> List.of(column);
        };
    }

    private List<String> numbered(String mark, int n) {
        return IntStream.range(0, n).mapToObj(i -> column + mark + i).toList();
    }

    int width() {
        return switch (encoder) {
            case "one-hot" -> levels.size();
            case "hashed" -> numbers.getFirst().intValue();
            case "bins" -> numbers.size() + 1;
            default -> 1;
        };
    }

    /// How many levels a category has, 0 for a number.
    int categories() {
        return switch (encoder) {
            case "codes" -> levels.size();
            case "codes-or-other" -> levels.size() + 1;
            default -> 0;
        };
    }

    /// Writes the columns of a row to `out`, from `at`; they are 0 before.
    void encode(Raw raw, int row, double[] out, int at) {
        switch (encoder) {
            case "as-is" -> out[at] = raw.number(row);
            case "median" -> out[at] = Double.isNaN(raw.number(row)) ? numbers.getFirst() : raw.number(row);
            case "standard" -> out[at] = standard(raw.number(row));
            case "bins" -> mark(out, at, Double.isNaN(raw.number(row)) ? -1 : Quantiles.bin(numbers, raw.number(row)));
            case "codes" -> out[at] = level(raw.text(row)) < 0 ? Double.NaN : level(raw.text(row));
            case "codes-or-other" -> out[at] = level(raw.text(row)) < 0 ? levels.size() : level(raw.text(row));
            case "one-hot" -> mark(out, at, level(raw.text(row)));
            case "hashed" -> mark(out, at, raw.text(row).isEmpty() ? -1 : bucket(raw.text(row)));
            case "target-mean" -> out[at] = mean(raw.text(row));
            default -> throw new ModelException("there is no encoder \"%s\"; is the file newer?".formatted(encoder));
        }
    }

    private double standard(double x) {
        return Double.isNaN(x) ? 0 : (x - numbers.get(0)) / numbers.get(1);
    }

    private static void mark(double[] out, int at, int place) {
        if (place >= 0) {
            out[at + place] = 1;
        }
    }

    /// The level's number, negative if it is none.
    private int level(String text) {
        return text.isEmpty() ? -1 : Collections.binarySearch(levels, text);
    }

    private double mean(String text) {
        int level = level(text);
        return level < 0 ? numbers.getLast() : numbers.get(level);
    }

    private int bucket(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (int)
                Long.remainderUnsigned(hash ^ (hash >>> 32), numbers.getFirst().longValue());
    }
}
