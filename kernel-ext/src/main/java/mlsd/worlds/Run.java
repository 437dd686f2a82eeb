package mlsd.worlds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// One pass through the days of a world, a batch of sessions at a time.
///
/// What happens on a day changes the counts at its end, never within it: the clicks of day `d` feed the index and
/// the logging policy of day `d + 1`. So the sessions of a day can be played on any number of threads, and what
/// is held is the entities, the counts and one batch.
final class Run extends AbstractSpliterator<List<Decision>> {
    private static final int SESSIONS_PER_TASK = 64;
    private static final double REMEMBERED = 0.8;

    private final Script script;
    private final Piles piles;
    private final int tasks;
    private final long[] shown;
    private final long[] clicked;
    private final double[] heat;
    private final Set<Long> left = new HashSet<>();

    private long[] visits = {};
    private int next;
    private long sessionsBefore;
    private int nextDay;
    private Night night;

    /// The part of a world that a run needs.
    record Script(long seed, int days, Cast cast, Shifts shifts, Policy policy, boolean parallel) {
        Player player(int day) {
            return new Player(seed, cast, shifts, shifts.policy(policy, day));
        }
    }

    Run(Script script) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.script = script;
        this.piles = new Piles(script.cast());
        this.tasks = script.parallel() ? 4 * Runtime.getRuntime().availableProcessors() : 1;
        int videos = script.cast().clips().size();
        this.shown = new long[videos];
        this.clicked = new long[videos];
        this.heat = new double[videos];
        this.night = midnight();
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<Decision>> action) {
        while (next == visits.length) {
            if (nextDay == script.days()) {
                return false;
            }
            dawn();
        }
        List<Decision> batch = batch();
        batch.forEach(this::count);
        action.accept(batch);
        return true;
    }

    private void dawn() {
        sessionsBefore += visits.length;
        night = midnight();
        visits = Visits.of(script.seed(), script.cast(), script.shifts(), nextDay);
        next = 0;
        nextDay++;
    }

    private Night midnight() {
        for (int video = 0; video < heat.length; video++) {
            heat[video] *= REMEMBERED;
        }
        return new Night(nextDay, Shelf.of(piles, nextDay, heat), Popularity.of(shown, clicked), Set.copyOf(left));
    }

    private List<Decision> batch() {
        Player player = script.player(night.day());
        int first = next;
        next = Math.min(visits.length, first + tasks * SESSIONS_PER_TASK);
        IntStream sessions = IntStream.range(first, next);
        return (script.parallel() ? sessions.parallel() : sessions)
                .mapToObj(i -> player.play(night, sessionsBefore + i, visits[i]))
                .flatMap(List::stream)
                .toList();
    }

    private void count(Decision decision) {
        for (Exposure exposure : decision.exposures()) {
            Impression logged = exposure.logged();
            shown[logged.video()]++;
            if (logged.click()) {
                clicked[logged.video()]++;
                heat[logged.video()]++;
            }
            if (logged.unsubscribed()) {
                int creator = script.cast().clips().get(logged.video()).video().creator();
                left.add(Night.pair(logged.user(), creator));
            }
        }
    }
}
