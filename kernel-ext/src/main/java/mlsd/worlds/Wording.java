package mlsd.worlds;

import java.util.List;
import java.util.random.RandomGenerator;

/// The text of a video: a subject of its topic by one of its two names, an angle, and the tone of its title.
///
/// A title over bait 0.5 uses a bait phrase in eight of ten cases; an honest one in one of twenty.
record Wording(String title, String description, List<String> subject, String angle, boolean baited) {
    static final List<String> ANGLES =
            List.of("for beginners", "in one minute", "on a budget", "behind the scenes", "explained", "top five");
    private static final List<String> BAIT = List.of(
            "You will not believe this %s",
            "This %s changed everything", "Nobody tells you this about %s", "What happened next with the %s");
    private static final List<String> HONEST = List.of("%s %s", "My %s: %s", "The %s, %s", "A good %s, %s");
    private static final List<String> FIRST = List.of("blue", "quick", "old", "north", "tiny", "loud", "calm", "red");
    private static final List<String> SECOND =
            List.of("fox", "studio", "garden", "lane", "robin", "harbour", "kettle", "comet");

    static Wording of(Topic topic, double bait, RandomGenerator random) {
        List<String> subject = pick(topic.subjects(), random);
        String word = pick(subject, random);
        String angle = pick(ANGLES, random);
        boolean baited = random.nextDouble() < (bait > 0.5 ? 0.8 : 0.05);
        String tone = pick(baited ? BAIT : HONEST, random);
        String title = baited ? tone.formatted(word) : tone.formatted(word, angle);
        String description = pick(subject, random) + " " + angle + ", " + pick(pick(topic.subjects(), random), random)
                + " next time";
        return new Wording(title, description, subject, angle, baited);
    }

    static String creator(int id) {
        int names = FIRST.size() * SECOND.size();
        String name = FIRST.get(id % FIRST.size()) + " " + SECOND.get(id / FIRST.size() % SECOND.size());
        return id < names ? name : name + " " + (id / names + 1);
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get((int) (list.size() * random.nextDouble()));
    }
}
