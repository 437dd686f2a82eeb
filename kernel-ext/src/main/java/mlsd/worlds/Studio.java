package mlsd.worlds;

import java.time.Instant;
import java.util.random.RandomGenerator;
import mlsd.worlds.Streams.Purpose;

/// Draws creators and their videos.
///
/// `length = exp(N(ln 40, 0.9))` seconds, 5 to 600; `quality = N(0.6 · creator's, 0.8)`; `bait` follows the
/// creator's habit `u³`, so that most play fair and a few live on it. Six in ten videos are there on day 0 (ages
/// exponential, 20 days on average), the others come evenly over the days.
final class Studio {
    private static final double VIDEOS_AT_START = 0.6;

    private Studio() {}

    static Creator creator(long seed, int id) {
        RandomGenerator random = Streams.of(seed, Purpose.CREATOR, id, 0);
        double u = random.nextDouble();
        int topics = Topic.values().length;
        return new Creator(id, Wording.creator(id), Topic.pick(id < topics ? (id + 0.5) / topics : u));
    }

    static Clip clip(long seed, int id, int videos, int creators, int days) {
        RandomGenerator random = Streams.of(seed, Purpose.VIDEO, id, 0);
        double u = random.nextDouble();
        int creator = (int) (creators * u * u);
        RandomGenerator habits = Streams.of(seed, Purpose.CREATOR, creator, 1);
        double skill = Normal.draw(habits);
        double habit = habits.nextDouble();
        Topic topic = topic(seed, creator, random);
        double quality = 0.6 * skill + 0.8 * Normal.draw(random);
        double bait = Math.clamp(habit * habit * habit + 0.12 * Normal.draw(random), 0.0, 1.0);
        int length = length(random);
        Clip.Style style = new Clip.Style(Normal.draw(random), Normal.draw(random), Normal.draw(random));
        Instant uploaded = uploaded(id, videos, days, random.nextDouble());
        Wording wording = Wording.of(topic, bait, random);
        Video video = new Video(id, creator, topic, wording.title(), wording.description(), length, uploaded);
        return new Clip(video, quality, bait, style, StrictMath.log(length), wording);
    }

    /// Eight of ten videos keep to the creator's topic.
    private static Topic topic(long seed, int creator, RandomGenerator random) {
        double stray = random.nextDouble();
        double which = random.nextDouble();
        return stray < 0.8 ? creator(seed, creator).topic() : Topic.pick(which);
    }

    private static int length(RandomGenerator random) {
        double seconds = StrictMath.exp(StrictMath.log(40) + 0.9 * Normal.draw(random));
        return (int) Math.clamp(Math.floor(seconds + 0.5), 5.0, 600.0);
    }

    /// In the order of the ids: quantiles of the age for the stock, an even flow from day 0 on.
    private static Instant uploaded(int id, int videos, int days, double u) {
        int atStart = (int) (VIDEOS_AT_START * videos);
        if (id < atStart) {
            double older = (atStart - id - u) / atStart;
            return Calendar.START.minusSeconds((long) (20 * 86_400 * -StrictMath.log(1 - older * 0.98)));
        }
        double share = (id - atStart + u) / Math.max(1, videos - atStart);
        return Calendar.START.plusSeconds((long) (share * days * 86_400));
    }
}
