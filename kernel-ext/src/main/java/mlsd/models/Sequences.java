package mlsd.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Each user's items in the order of the lines, as places in the profiles of the items.
record Sequences(Profiles items, List<int[]> ofUser) {

    static Sequences of(Interactions train, Profiles items) {
        Sparse byUser = train.byUser();
        List<int[]> all = new ArrayList<>();
        for (int user = 0; user < byUser.rows(); user++) {
            int[] of = Arrays.copyOfRange(byUser.columns, byUser.starts[user], byUser.starts[user + 1]);
            all.add(Arrays.stream(of)
                    .map(item -> place(train.itemIds.id(item), items))
                    .toArray());
        }
        return new Sequences(items, List.copyOf(all));
    }

    private static int place(int id, Profiles items) {
        int place = items.ids().place(id);
        if (place < 0) {
            throw new ModelException(
                    "the interactions name item %d, but the table of items has no such row".formatted(id));
        }
        return place;
    }

    /// Pieces of at most `length + 1` items, cut from the end, each beginning with the last item of the piece
    /// before: so every step from an item to the next is in one piece.
    List<int[]> windows(int length) {
        List<int[]> windows = new ArrayList<>();
        for (int[] sequence : ofUser) {
            for (int end = sequence.length; end >= 2; end -= length) {
                windows.add(Arrays.copyOfRange(sequence, Math.max(0, end - length - 1), end));
            }
        }
        return windows;
    }
}
