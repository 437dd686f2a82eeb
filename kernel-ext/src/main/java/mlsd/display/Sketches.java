package mlsd.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Small histograms.
final class Sketches {
    private Sketches() {}

    /// Counts of the finite values in `bins` bins of one width; one bin if all are equal.
    static View.Sketch of(double[] sorted, int bins) {
        var finite = Arrays.stream(sorted).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return new View.Sketch(List.of(), "no finite value", "");
        }
        double low = finite[0];
        double high = finite[finite.length - 1];
        int used = low == high ? 1 : bins;
        var counts = new int[used];
        for (double value : finite) {
            // Halved, so that the width of the widest range stays finite.
            double place = (value / 2 - low / 2) / (high / 2 - low / 2);
            counts[used == 1 ? 0 : Math.clamp((int) (place * used), 0, used - 1)]++;
        }
        var list = new ArrayList<Integer>();
        for (int count : counts) {
            list.add(count);
        }
        return new View.Sketch(list, Numbers.of(low), Numbers.of(high));
    }
}
