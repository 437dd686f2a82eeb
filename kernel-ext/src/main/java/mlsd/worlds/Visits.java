package mlsd.worlds;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mlsd.worlds.Streams.Purpose;

/// The sessions of a day in the order in which they start, each packed into a number: start millisecond, user,
/// which of the user's sessions.
///
/// Sessions per user and day are Poisson with mean `activity · weekly season` (bots: 8).
final class Visits {
    private static final int MOST = 31;
    private static final double BOT_SESSIONS = 8;

    private Visits() {}

    static long[] of(long seed, Cast cast, Shifts shifts, int day) {
        int joined = cast.joined(day);
        long[] visits = new long[joined * 2 + 16];
        int count = 0;
        for (int user = 0; user < joined; user++) {
            Person person = cast.people().get(user);
            RandomGenerator random = Streams.of(seed, Purpose.VISIT, user, day);
            double mean =
                    shifts.bot(person, day) ? BOT_SESSIONS : person.taste().activity() * Calendar.weekly(day);
            int sessions = poisson(mean, random.nextDouble());
            visits = count + sessions > visits.length ? Arrays.copyOf(visits, 2 * visits.length) : visits;
            for (int session = 0; session < sessions; session++) {
                long start =
                        Calendar.startMillis(random.nextDouble(), person.user().country());
                visits[count++] = start << 36 | (long) user << 5 | session;
            }
        }
        long[] sorted = Arrays.copyOf(visits, count);
        Arrays.sort(sorted);
        return sorted;
    }

    static long millis(long visit) {
        return visit >>> 36;
    }

    static int user(long visit) {
        return (int) (visit >>> 5) & 0x7FFFFFFF;
    }

    static int session(long visit) {
        return (int) (visit & MOST);
    }

    /// The smallest `k` with `P(K ≤ k) > u`, at most 31.
    private static int poisson(double mean, double u) {
        double chance = StrictMath.exp(-mean);
        double below = chance;
        int k = 0;
        while (u >= below && k < MOST) {
            k++;
            chance *= mean / k;
            below += chance;
        }
        return k;
    }
}
