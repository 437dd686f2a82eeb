package mlsd.lesson;

import java.util.regex.Pattern;

/// The ids of exercises, questions and lessons.
final class Ids {
    private static final Pattern LESSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern PART = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)\\.([A-Za-z0-9][A-Za-z0-9_.-]*)");

    private Ids() {}

    static String exercise(String id) {
        if (!PART.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id is a lesson, a dot and a part, such as 7.1 or feed.2, but came as “" + id
                            + "”: use letters, digits, - and _");
        }
        return id;
    }

    static String lesson(String id) {
        if (!LESSON.matcher(id).matches()) {
            throw new IllegalArgumentException("a lesson's id is one word, such as 7 or feed, but came as “" + id
                    + "”: use letters, digits, - and _");
        }
        return id;
    }

    /// The lesson of an exercise or question: 7 for 7.1.
    static String lessonOf(String id) {
        return exercise(id).substring(0, id.indexOf('.'));
    }
}
