package mlsd.models;

import java.util.Arrays;

/// Ids in ascending order, each with its place.
final class Ids {
    private final int[] sorted;

    Ids(int[] sorted) {
        this.sorted = sorted;
    }

    static Ids of(int[] all) {
        return new Ids(Arrays.stream(all).sorted().distinct().toArray());
    }

    int count() {
        return sorted.length;
    }

    int id(int place) {
        return sorted[place];
    }

    /// The place of an id, negative if it is unknown.
    int place(int id) {
        return Arrays.binarySearch(sorted, id);
    }

    int[] places(int[] ids) {
        return Arrays.stream(ids).map(this::place).toArray();
    }

    int[] all() {
        return sorted.clone();
    }
}
