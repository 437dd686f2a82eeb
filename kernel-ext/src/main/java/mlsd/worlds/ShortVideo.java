package mlsd.worlds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mlsd.worlds.Streams.Purpose;

/// The short-video platform of the course: a world that behaves the same for the same seed, on any machine and any
/// number of threads, and whose truth is known.
///
/// ```java
/// var world = ShortVideo.seeded(42).users(2_000).days(14);
/// world.impressions().filter(Impression::click).count();
/// ```
///
/// Nothing is stored: each call of [#impressions] plays the days again, from the first, and memory stays flat.
public final class ShortVideo {
    private static final int FEWEST_VIDEOS = 200;
    private static final double IMPRESSIONS_PER_USER_DAY = 13.5;

    private final long seed;
    private final int users;
    private final Optional<Integer> videos;
    private final int days;
    private final List<Shift> shifts;
    private final Policy policy;
    private final boolean parallel;
    private volatile Optional<Cast> cast = Optional.empty();

    private ShortVideo(
            long seed,
            int users,
            Optional<Integer> videos,
            int days,
            List<Shift> shifts,
            Policy policy,
            boolean parallel) {
        this.seed = seed;
        this.users = users;
        this.videos = videos;
        this.days = days;
        this.shifts = List.copyOf(shifts);
        this.policy = policy;
        this.parallel = parallel;
    }

    /// A world of 1 000 users and 14 days.
    public static ShortVideo seeded(long seed) {
        return new ShortVideo(seed, 1_000, Optional.empty(), 14, List.of(), Logging.POLICY, false);
    }

    /// How many users there are in the end; seven in ten from the start.
    public ShortVideo users(int users) {
        require("users", 1, users);
        return new ShortVideo(seed, users, videos, days, shifts, policy, parallel);
    }

    /// How many videos there are in the end; without this call half as many as users.
    public ShortVideo videos(int videos) {
        require("videos", FEWEST_VIDEOS, videos);
        return new ShortVideo(seed, users, Optional.of(videos), days, shifts, policy, parallel);
    }

    public ShortVideo days(int days) {
        require("days", 1, days);
        return new ShortVideo(seed, users, videos, days, shifts, policy, parallel);
    }

    /// As many users as it takes for about this many impressions over the days set so far.
    public ShortVideo ofAbout(long impressions) {
        return users((int) Math.max(1, Math.round(impressions / (IMPRESSIONS_PER_USER_DAY * days))));
    }

    /// The same world with one more switch on.
    public ShortVideo with(Shift shift) {
        List<Shift> all = new ArrayList<>(shifts);
        all.add(shift);
        return new ShortVideo(seed, users, videos, days, all, policy, parallel);
    }

    /// The same world with another policy in charge from the first day: it ranks, it is logged, its clicks feed
    /// back. For an A/B test let its scorer ask one model for some users and another model for the others.
    public ShortVideo rankedBy(Policy policy) {
        return new ShortVideo(seed, users, videos, days, shifts, policy, parallel);
    }

    /// Uses all cores; the bytes stay the same.
    public ShortVideo parallel() {
        return new ShortVideo(seed, users, videos, days, shifts, policy, true);
    }

    public List<User> users() {
        return cast().people().stream().map(Person::user).toList();
    }

    public List<Creator> creators() {
        return cast().creators();
    }

    public List<Video> videos() {
        return cast().clips().stream().map(Clip::video).toList();
    }

    /// The policy in charge on day 0.
    public Policy policy() {
        return policy;
    }

    public Truth truth() {
        return new Truth(cast(), shifts());
    }

    /// The log, in the order in which sessions start.
    public Stream<Impression> impressions() {
        return exposures().map(Exposure::logged);
    }

    /// The log with what only the simulator knows about each line.
    public Stream<Exposure> exposures() {
        return decisions().flatMap(decision -> decision.exposures().stream());
    }

    /// The log page by page, with the request and all its candidates: what off-policy estimates need.
    public Stream<Decision> decisions() {
        Run run = new Run(new Run.Script(seed, days, cast(), shifts(), policy, parallel));
        return StreamSupport.stream(run, false).flatMap(List::stream);
    }

    /// The true value of a policy on the requests of this world's log.
    public Value value(Policy policy) {
        return Valuation.of(seed, decisions(), policy, truth(), Device.SLOTS);
    }

    /// The true value of a policy for the top slots only; for one slot it is exact on the logged requests.
    public Value value(Policy policy, int slots) {
        return Valuation.of(seed, decisions(), policy, truth(), slots);
    }

    /// What the user of a logged request does with another page: places in the list of candidates, from the top.
    ///
    /// The dice depend on the request alone, so two orders meet the same mood: the ground for interleaving.
    public Decision respond(Request request, List<Integer> order) {
        RandomGenerator mood = Streams.of(seed, Purpose.REPLAY, request.page(), 0);
        Slate slate = new Slate(order, Collections.nCopies(order.size(), 1.0));
        return new Player(seed, cast(), shifts(), policy).show(request, slate, mood);
    }

    /// Ratings that were asked for: each user rates this many videos, drawn at random, so that nothing biases the
    /// choice.
    public Stream<Rating> survey(int perUser) {
        return Survey.of(seed, cast(), shifts(), perUser);
    }

    /// The log as it arrives from the clients, with the traps in it.
    public Stream<RawEvent> rawLog(Trap... traps) {
        return RawLog.of(seed, cast(), decisions(), List.of(traps));
    }

    /// Queries and how well each video answers them.
    public Search search() {
        return new Search(cast());
    }

    /// Writes `users.csv`, `creators.csv`, `videos.csv`, `impressions.csv`, `queries.csv` and `judgements.csv`.
    public void writeTo(Path folder) {
        Csv.write(folder.resolve("users.csv"), User.class, users().stream());
        Csv.write(folder.resolve("creators.csv"), Creator.class, creators().stream());
        Csv.write(folder.resolve("videos.csv"), Video.class, videos().stream());
        Csv.write(folder.resolve("impressions.csv"), Impression.class, impressions());
        Csv.write(folder.resolve("queries.csv"), Query.class, search().queries().stream());
        Csv.write(folder.resolve("judgements.csv"), Judgement.class, search().judgements());
    }

    private Shifts shifts() {
        return new Shifts(seed, shifts);
    }

    /// Drawn at first use: the same bits whoever draws, so a race costs time only.
    private Cast cast() {
        Cast drawn =
                cast.orElseGet(() -> Cast.draw(seed, users, videos.orElse(Math.max(FEWEST_VIDEOS, users / 2)), days));
        cast = Optional.of(drawn);
        return drawn;
    }

    private static void require(String what, int least, int got) {
        if (got < least) {
            throw new IllegalArgumentException(
                    "A world needs at least " + least + " " + what + ", but " + got + " were asked for");
        }
    }
}
