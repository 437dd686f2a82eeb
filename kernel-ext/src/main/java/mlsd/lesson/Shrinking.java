package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Makes a row of choices smaller as long as it still fails: leaves runs out, then lowers single numbers.
final class Shrinking {
    private static final int TRIES = 2_000;

    private final UnaryOperator<List<Long>> used;
    private final Predicate<List<Long>> fails;
    private List<Long> best;
    private int tries;

    private Shrinking(List<Long> start, UnaryOperator<List<Long>> used, Predicate<List<Long>> fails) {
        this.best = start;
        this.used = used;
        this.fails = fails;
    }

    /// The smallest row found that still fails.
    ///
    /// @param used the choices that an input made from a row really takes
    static List<Long> smallest(List<Long> start, UnaryOperator<List<Long>> used, Predicate<List<Long>> fails) {
        var shrinking = new Shrinking(start, used, fails);
        boolean smaller = true;
        while (smaller && shrinking.tries < TRIES) {
            boolean fewer = shrinking.leaveOut();
            smaller = shrinking.lower() || fewer;
        }
        return shrinking.best;
    }

    private boolean leaveOut() {
        boolean smaller = false;
        for (int length = 8; length > 0; length--) {
            for (int from = best.size() - length; from >= 0; from--) {
                smaller |= from + length <= best.size() && tries(without(from, length));
            }
        }
        return smaller;
    }

    private List<Long> without(int from, int length) {
        var fewer = new ArrayList<>(best);
        fewer.subList(from, from + length).clear();
        return fewer;
    }

    private boolean lower() {
        boolean smaller = false;
        for (int i = 0; i < best.size(); i++) {
            smaller |= lower(List.of(i));
            for (int j = i + 1; j < best.size(); j++) {
                smaller |= best.get(i).equals(best.get(j)) && lower(List.of(i, j));
            }
        }
        return smaller;
    }

    // The lowest failing number, if failing is monotone; else some lower one. Equal numbers may have to stay equal.
    private boolean lower(List<Integer> places) {
        long high = best.get(places.getFirst());
        long low = -1;
        boolean smaller = false;
        while (high - low > 1 && places.getLast() < best.size()) {
            long middle = low < 0 ? 0 : low + (high - low) / 2;
            if (tries(with(places, middle))) {
                high = middle;
                smaller = true;
            } else {
                low = middle;
            }
        }
        return smaller;
    }

    private List<Long> with(List<Integer> places, long value) {
        var lower = new ArrayList<>(best);
        places.forEach(place -> lower.set(place, value));
        return lower;
    }

    private boolean tries(List<Long> candidate) {
        if (tries >= TRIES) {
            return false;
        }
        tries++;
        var row = used.apply(candidate);
        if (!shorter(row, best) || !fails.test(row)) {
            return false;
        }
        best = row;
        return true;
    }

    private static boolean shorter(List<Long> row, List<Long> than) {
        if (row.size() != than.size()) {
            return row.size() < than.size();
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).equals(than.get(i))) {
                return row.get(i) < than.get(i);
            }
        }
        return false;
    }
}
