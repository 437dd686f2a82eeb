package mlsd.serve;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import mlsd.serve.Lanes.Loaded;

/// The feed in four stages: candidates → light ranker → heavy ranker → re-ranked page.
///
/// Each stage sees fewer items and may spend more on each. What it does when a stage fails or is late:
///
/// | stage | instead |
/// |---|---|
/// | candidates | what is popular |
/// | light | the first candidates in the sources' order |
/// | heavy | the light ranker's order |
/// | rerank | the order as it is, policy still kept |
public final class Feed {
    private final Parts parts;
    private final Plan plan;
    private final Cache<Integer, List<Candidate>> cache;
    private final Funnel<Shortlist, Shortlist> funnel;

    /// What a feed is made of.
    ///
    /// @param popular   for everybody, when there is nothing better
    /// @param heavy     the versions at work, with canary and shadow
    /// @param shadow    hears how the shadow's scores differ
    public record Parts(
            CandidateSource candidates,
            List<Integer> popular,
            PairScorer light,
            FeatureSource features,
            Deployment<RowScorer> heavy,
            Shadow shadow,
            Rerank rerank) {}

    /// How many go on, and how long each stage may take.
    ///
    /// @param keep  candidates that the heavy ranker sees
    /// @param fresh how long a user's candidates may be kept
    public record Plan(int keep, Duration fresh, Duration candidates, Duration light, Duration heavy, Duration rerank) {
        /// 100 candidates for the heavy ranker, and budgets that sum to 45 ms.
        public static Plan standard() {
            return new Plan(
                    100,
                    Duration.ofSeconds(10),
                    Duration.ofMillis(10),
                    Duration.ofMillis(5),
                    Duration.ofMillis(25),
                    Duration.ofMillis(5));
        }
    }

    /// What goes back to the user.
    ///
    /// @param version of the heavy model whose lane the user is in
    public record Page(String request, int user, int version, List<Candidate> items, List<String> degraded) {}

    public Feed(Parts parts, Plan plan) {
        this.parts = parts;
        this.plan = plan;
        this.cache = new Cache<>(10_000, plan.fresh, System::nanoTime);
        this.funnel = Funnel.of(
                        Stage.of("candidates", plan.candidates, this::find).orElse(this::popular))
                .then(Stage.of("light", plan.light, this::light).orElse(this::first))
                .then(Stage.of("heavy", plan.heavy, this::heavy).orElse((list, deadline) -> list))
                .then(Stage.of("rerank", plan.rerank, this::rerank).orElse(this::allowed));
    }

    public Funnel<Shortlist, Shortlist> funnel() {
        return funnel;
    }

    /// The share of requests whose candidates were in the cache.
    public double cacheHitRate() {
        return cache.hitRate();
    }

    public Page page(FeedRequest request, Deadline deadline, Consumer<Ran> watch) {
        Lanes<RowScorer> lanes = parts.heavy.lanes();
        var served = funnel.serve(new Shortlist(request, lanes, List.of()), deadline, watch);
        return new Page(
                request.id(),
                request.user(),
                lanes.of(request.user()).version(),
                served.answer().candidates(),
                served.degraded());
    }

    private Shortlist find(Shortlist list, Deadline deadline) throws Exception {
        int user = list.request().user();
        return list.with(cache.get(user, () -> parts.candidates.candidates(user)));
    }

    private Shortlist popular(Shortlist list, Deadline deadline) {
        return list.with(CandidateSource.of("popular", plan.keep, user -> parts.popular)
                .candidates(list.request().user()));
    }

    private Shortlist light(Shortlist list, Deadline deadline) {
        int user = list.request().user();
        double[] scores = list.candidates().stream()
                .mapToDouble(one -> parts.light.score(user, one.item()))
                .toArray();
        return list.best(scores, plan.keep);
    }

    private Shortlist first(Shortlist list, Deadline deadline) {
        return list.with(list.candidates().stream().limit(plan.keep).toList());
    }

    private Shortlist heavy(Shortlist list, Deadline deadline) throws Exception {
        FeedRequest request = list.request();
        double[][] rows = parts.features.rows(request.user(), list.items(), deadline);
        Loaded<RowScorer> model = list.lanes().of(request.user());
        double[] scores = model.model().scores(rows);
        if (scores.length != list.candidates().size()) {
            throw new IllegalStateException("the model gave %d scores for %d candidates"
                    .formatted(scores.length, list.candidates().size()));
        }
        list.lanes()
                .shadow()
                .ifPresent(other -> parts.shadow.compare(
                        request.id(),
                        model.version(),
                        scores,
                        other.version(),
                        () -> other.model().scores(rows)));
        return list.best(scores, plan.keep);
    }

    private Shortlist rerank(Shortlist list, Deadline deadline) {
        FeedRequest request = list.request();
        return list.with(parts.rerank.page(request.user(), list.candidates(), request.k()));
    }

    private Shortlist allowed(Shortlist list, Deadline deadline) {
        FeedRequest request = list.request();
        return list.with(parts.rerank.allowedOnly(request.user(), list.candidates()).stream()
                .limit(request.k())
                .toList());
    }
}
