package mlsd.worlds;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mlsd.worlds.Streams.Purpose;

/// The clean log sent through clients and a network: events in the order of arrival.
///
/// What may still arrive waits in a queue; a session's start is the latest moment before which nothing new can
/// happen.
final class RawLog extends AbstractSpliterator<RawEvent> {
    private static final int INDIA_MINUTES = Country.IN.minutesAheadOfUtc();

    private final long seed;
    private final Cast cast;
    private final Iterator<Decision> decisions;
    private final Set<Trap> traps = EnumSet.noneOf(Trap.class);
    private final PriorityQueue<RawEvent> waiting =
            new PriorityQueue<>(Comparator.comparing(RawEvent::receivedAt).thenComparing(RawEvent::eventId));
    private Instant watermark = Instant.MIN;
    private int clicksBefore;

    private RawLog(long seed, Cast cast, Stream<Decision> decisions, List<Trap> traps) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.seed = seed;
        this.cast = cast;
        this.decisions = decisions.iterator();
        this.traps.addAll(traps);
    }

    static Stream<RawEvent> of(long seed, Cast cast, Stream<Decision> decisions, List<Trap> traps) {
        return StreamSupport.stream(new RawLog(seed, cast, decisions, traps), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super RawEvent> action) {
        while (decisions.hasNext()
                && (waiting.isEmpty() || waiting.element().receivedAt().isAfter(watermark))) {
            send(decisions.next());
        }
        if (waiting.isEmpty()) {
            return false;
        }
        action.accept(waiting.remove());
        return true;
    }

    private void send(Decision decision) {
        Request request = decision.request();
        if (request.page() % Player.MOST_PAGES == 0) {
            watermark = request.at();
            clicksBefore = 0;
        }
        int clicks = (int) decision.exposures().stream()
                .filter(exposure -> exposure.logged().click())
                .count();
        int recent = clicksBefore + (traps.contains(Trap.LEAK) ? clicks : 0);
        decision.exposures().forEach(exposure -> send(exposure.logged(), recent));
        clicksBefore += clicks;
    }

    private void send(Impression impression, int recentClicks) {
        RandomGenerator random = Streams.of(seed, Purpose.RAW, impression.id(), 0);
        boolean late = random.nextDouble() < 0.03 && traps.contains(Trap.LATE_EVENTS);
        long millis = (long) (random.nextDouble() * (late ? 3_600_000 : 900)) + 50;
        boolean again = random.nextDouble() < 0.01 && traps.contains(Trap.DUPLICATES);
        waiting.add(event(impression, millis, recentClicks));
        if (again) {
            waiting.add(event(impression, millis + 1 + (long) (random.nextDouble() * 60_000), recentClicks));
        }
    }

    private RawEvent event(Impression impression, long millis, int recentClicks) {
        return new RawEvent(
                "e-" + impression.id(),
                impression.at().plusMillis(millis),
                clientTime(impression),
                impression.page(),
                impression.session(),
                impression.user(),
                impression.video(),
                impression.device(),
                impression.position(),
                impression.videoAgeHours(),
                impression.videoLengthSeconds(),
                impression.videoClickRate(),
                recentClicks,
                impression.click(),
                impression.dwellSeconds(),
                impression.rating());
    }

    private Instant clientTime(Impression impression) {
        boolean slips = traps.contains(Trap.CLIENT_CLOCK)
                && impression.device() == Device.DESKTOP
                && cast.people().get(impression.user()).user().country() == Country.IN;
        return impression.at().plusSeconds(slips ? INDIA_MINUTES * 60L : 0);
    }
}
