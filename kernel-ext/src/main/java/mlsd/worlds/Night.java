package mlsd.worlds;

import java.util.Set;

/// What is fixed at the midnight before a day: the index, the counts, who left whom. All sessions of the day read
/// it and none writes it, so they can be played in any order.
record Night(int day, Shelf shelf, Popularity popularity, Set<Long> left) {
    static long pair(int user, int creator) {
        return (long) user << 32 | creator;
    }

    boolean subscribed(User user, int creator) {
        for (int followed : user.subscriptions()) {
            if (followed == creator) {
                return left.isEmpty() || !left.contains(pair(user.id(), creator));
            }
        }
        return false;
    }
}
