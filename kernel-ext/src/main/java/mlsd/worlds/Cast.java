package mlsd.worlds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mlsd.worlds.Streams.Purpose;

/// Everyone and everything in the world, drawn once: users in the order in which they joined, videos in the order
/// in which they were uploaded.
record Cast(List<Person> people, List<Creator> creators, List<Clip> clips) {
    private static final double USERS_AT_START = 0.7;

    static Cast draw(long seed, int users, int videos, int days) {
        int creators = Math.max(Topic.values().length, videos / 8);
        return new Cast(
                IntStream.range(0, users)
                        .mapToObj(id -> person(seed, id, users, creators, days))
                        .toList(),
                IntStream.range(0, creators)
                        .mapToObj(id -> Studio.creator(seed, id))
                        .toList(),
                IntStream.range(0, videos)
                        .mapToObj(id -> Studio.clip(seed, id, videos, creators, days))
                        .toList());
    }

    /// How many users have joined by the end of a day; they are the first ones.
    int joined(int day) {
        int low = 0;
        int high = people.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.get(middle).user().joinedDay() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Person person(long seed, int id, int users, int creators, int days) {
        RandomGenerator random = Streams.of(seed, Purpose.USER, id, 0);
        Taste taste = Taste.draw(random);
        int atStart = (int) (USERS_AT_START * users);
        int joined = id < atStart
                ? -1 - (int) (400L * (atStart - 1 - id) / Math.max(1, atStart))
                : (int) ((long) days * (id - atStart) / Math.max(1, users - atStart));
        Country country = Country.pick(random.nextDouble());
        int age = 14 + (int) Math.min(60, 6 - 14 * StrictMath.log(1 - random.nextDouble()));
        Device device = Device.pick(random.nextDouble());
        User user = new User(
                id,
                joined,
                country,
                age,
                device,
                interests(taste, random),
                subscriptions(seed, taste, creators, random));
        return new Person(user, taste);
    }

    /// Three topics ticked at sign-up: those with the most appetite after `N(0, 0.8)` of misjudgement.
    private static List<Topic> interests(Taste taste, RandomGenerator random) {
        double[] felt = new double[Topic.values().length];
        for (Topic topic : Topic.values()) {
            felt[topic.index()] = taste.appetite(topic) + 0.8 * Normal.draw(random);
        }
        Set<Topic> ticked = EnumSet.noneOf(Topic.class);
        for (int i = 0; i < 3; i++) {
            Topic best = Topic.COOKING;
            for (Topic topic : Topic.values()) {
                if (!ticked.contains(topic) && (ticked.contains(best) || felt[topic.index()] > felt[best.index()])) {
                    best = topic;
                }
            }
            ticked.add(best);
        }
        return List.copyOf(new ArrayList<>(ticked));
    }

    /// Up to four creators whose topic is liked, out of eight the user came across.
    private static List<Integer> subscriptions(long seed, Taste taste, int creators, RandomGenerator random) {
        Set<Integer> followed = new TreeSet<>();
        for (int met = 0; met < 8; met++) {
            int creator = (int) (creators * random.nextDouble());
            if (followed.size() < 4
                    && taste.appetite(Studio.creator(seed, creator).topic()) > 0.5) {
                followed.add(creator);
            }
        }
        return List.copyOf(followed);
    }
}
