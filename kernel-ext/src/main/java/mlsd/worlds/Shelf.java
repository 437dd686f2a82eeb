package mlsd.worlds;

import java.util.random.RandomGenerator;

/// The index of a night: which videos can be retrieved the next day, and in which piles they lie.
///
/// A page has 30 candidates: 15 drawn by popularity (clicks, a fifth forgotten each night), 7 from the topics the
/// user ticked (newer ones more often), 4 of the last two days, 2 of creators the user follows, the rest at
/// random. A double is replaced by a random video.
final class Shelf {
    static final int CANDIDATES = 30;
    private static final int POPULAR = 15;
    private static final int TOPICAL = 22;
    private static final int FRESH = 26;
    private static final int FOLLOWED = 28;

    private final Piles piles;
    private final int alive;
    private final int fresh;
    private final int[] tickets;

    private Shelf(Piles piles, int alive, int fresh, int[] tickets) {
        this.piles = piles;
        this.alive = alive;
        this.fresh = fresh;
        this.tickets = tickets;
    }

    static Shelf of(Piles piles, int day, double[] heat) {
        int alive = piles.uploadedBefore(day);
        int old = piles.uploadedBefore(day - 2);
        return new Shelf(piles, alive, Math.min(old, alive - 1), tickets(heat, alive));
    }

    /// Video `i` gets tickets in proportion to `heat + 0.5`, by systematic sampling of the running sum.
    private static int[] tickets(double[] heat, int alive) {
        double total = 0;
        for (int video = 0; video < alive; video++) {
            total += heat[video] + 0.5;
        }
        int[] tickets = new int[Math.max(1024, 2 * alive)];
        double passed = 0;
        int next = 0;
        for (int video = 0; video < alive; video++) {
            passed += heat[video] + 0.5;
            while (next < tickets.length && (next + 0.5) / tickets.length * total <= passed) {
                tickets[next++] = video;
            }
        }
        return tickets;
    }

    int[] candidates(User user, RandomGenerator random) {
        int[] found = new int[CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            int video = find(i, user, random.nextDouble(), random.nextDouble());
            while (contains(found, i, video)) {
                video = (int) (alive * random.nextDouble());
            }
            found[i] = video;
        }
        return found;
    }

    private int find(int place, User user, double u, double v) {
        if (place < POPULAR) {
            return tickets[(int) (tickets.length * u)];
        }
        if (place < TOPICAL) {
            Topic topic = user.interests().get((int) (user.interests().size() * u));
            return piles.newerOf(topic, alive, v);
        }
        if (place < FRESH) {
            return fresh + (int) ((alive - fresh) * u);
        }
        if (place < FOLLOWED && !user.subscriptions().isEmpty()) {
            int creator = user.subscriptions().get((int) (user.subscriptions().size() * u));
            return piles.newerBy(creator, alive, v);
        }
        return (int) (alive * u);
    }

    private static boolean contains(int[] found, int size, int video) {
        for (int i = 0; i < size; i++) {
            if (found[i] == video) {
                return true;
            }
        }
        return false;
    }
}
