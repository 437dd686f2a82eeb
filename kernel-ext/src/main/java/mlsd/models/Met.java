package mlsd.models;

import java.util.BitSet;
import java.util.List;

/// Whether a user met an item, at once.
///
/// @param bits one set of items a user: users × items / 8 bytes, 75 MB for 100,000 users and 6,000 items
record Met(List<BitSet> bits) {

    static Met of(Sparse byUser, int items) {
        BitSet[] bits = new BitSet[byUser.rows()];
        for (int user = 0; user < bits.length; user++) {
            bits[user] = new BitSet(items);
            for (int at = byUser.starts[user]; at < byUser.starts[user + 1]; at++) {
                bits[user].set(byUser.columns[at]);
            }
        }
        return new Met(List.of(bits));
    }

    boolean has(int user, int item) {
        return bits.get(user).get(item);
    }
}
