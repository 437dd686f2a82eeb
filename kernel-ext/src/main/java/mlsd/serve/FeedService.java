package mlsd.serve;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A [Feed] as a service: `{"user": 7, "k": 10}` becomes a page.
///
/// @param mostUsers ids run from 0 to one less
/// @param watch     hears of each stage: the endpoint's [Latencies]
public record FeedService(Feed feed, int mostUsers, AtomicLong count, Consumer<Ran> watch) implements Service {
    private static final int LARGEST_PAGE = 100;
    private static final int PAGE = 10;

    public static FeedService of(Feed feed, int mostUsers, Consumer<Ran> watch) {
        return new FeedService(feed, mostUsers, new AtomicLong(), watch);
    }

    @Override
    public Reply answer(Body body, Deadline deadline) throws Refused {
        int user = body.whole("user", 0, mostUsers - 1);
        int k = body.whole("k", 1, LARGEST_PAGE, PAGE);
        var request = new FeedRequest("r" + count.incrementAndGet(), user, k);
        return Reply.ok(feed.page(request, deadline, watch));
    }
}
