package mlsd.worlds;

import java.util.ArrayList;
import java.util.List;

/// A search: one of the two words of a subject, with or without an angle (`spaghetti on a budget`).
///
/// @param subject the words for what is searched for; a video may use the other one
/// @param angle the angle wanted, or empty for any
public record Query(int id, String text, Topic topic, List<String> subject, String angle) {
    /// Each subject by each of its words, alone and with one angle.
    static List<Query> all() {
        List<Query> queries = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (List<String> subject : topic.subjects()) {
                for (String word : subject) {
                    String angle = Wording.ANGLES.get(queries.size() / 2 % Wording.ANGLES.size());
                    queries.add(new Query(queries.size(), word, topic, subject, ""));
                    queries.add(new Query(queries.size(), word + " " + angle, topic, subject, angle));
                }
            }
        }
        return List.copyOf(queries);
    }

    /// 3 perfect, 2 good, 1 related, 0 not: the subject is worth 2 and its angle (or any, if none is wanted) 1
    /// more; only the topic is worth 1; a bait title loses 1.
    int grade(Wording wording, Topic topicOfVideo) {
        if (topicOfVideo != topic) {
            return 0;
        }
        if (!wording.subject().equals(subject)) {
            return wording.baited() ? 0 : 1;
        }
        int full = angle.isEmpty() || angle.equals(wording.angle()) ? 3 : 2;
        return wording.baited() ? full - 1 : full;
    }
}
