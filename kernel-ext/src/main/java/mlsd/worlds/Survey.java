package mlsd.worlds;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mlsd.worlds.Streams.Purpose;

/// Ratings for videos chosen by lot, given on day 0 at noon on the user's usual screen: missing at random, as in
/// the random part of the Yahoo! R3 data (Marlin & Zemel, RecSys 2009).
final class Survey {
    private Survey() {}

    static Stream<Rating> of(long seed, Cast cast, Shifts shifts, int perUser) {
        int videos = cast.clips().size();
        if (perUser < 1 || perUser > videos) {
            throw new IllegalArgumentException(
                    "A survey needs 1 to " + videos + " videos a user, but " + perUser + " were asked for");
        }
        return cast.people().stream().flatMap(person -> asked(seed, cast, shifts, person, perUser));
    }

    private static Stream<Rating> asked(long seed, Cast cast, Shifts shifts, Person person, int perUser) {
        RandomGenerator random = Streams.of(seed, Purpose.SURVEY, person.user().id(), 0);
        Set<Integer> videos = new LinkedHashSet<>();
        while (videos.size() < perUser) {
            videos.add((int) (cast.clips().size() * random.nextDouble()));
        }
        Instant noon = Calendar.at(0, Calendar.DAY_MILLIS / 2);
        return videos.stream().map(video -> {
            Clip clip = cast.clips().get(video);
            Appeal appeal = Appeal.of(person, clip, noon, person.user().device(), false, shifts);
            int stars = Stars.given(appeal, person.taste(), Normal.draw(random));
            return new Rating(person.user().id(), video, stars);
        });
    }
}
