package mlsd.lesson;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A line of the progress file: what, of which, when.
record Entry(Kind kind, String id, Instant at) {
    enum Kind {
        OPENED,
        SOLVED,
        RIGHT,
        WRONG;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String lesson() {
        return kind == Kind.OPENED ? id : Ids.lessonOf(id);
    }

    /// Whether both speak of the same thing, so that one line is enough.
    boolean about(Entry other) {
        return id.equals(other.id)
                && question() == other.question()
                && (kind == Kind.OPENED) == (other.kind == Kind.OPENED);
    }

    private boolean question() {
        return kind == Kind.RIGHT || kind == Kind.WRONG;
    }

    /// The one of two lines about the same thing that stays.
    Entry or(Entry newer) {
        return switch (kind) {
            case OPENED -> newer;
            case WRONG -> newer;
            case SOLVED, RIGHT -> this;
        };
    }

    String line() {
        return kind.word() + " " + id + " " + at;
    }

    /// What a reader is told of it: `exercise 3.1, solved on 2026-01-01`.
    String words() {
        String what = switch (kind) {
            case OPENED -> "lesson " + id + ", opened";
            case SOLVED -> "exercise " + id + ", solved";
            case RIGHT -> "question " + id + ", answered rightly";
            case WRONG -> "question " + id + ", answered wrongly";
        };
        return what + " on " + at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The entry of a line, or nothing if a newer course wrote it, or nobody.
    static Optional<Entry> of(String line) {
        var words = line.split(" ", -1);
        try {
            return words.length == 3 ? of(words) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> of(String[] words) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(words[0]))
                .map(kind -> new Entry(kind, checked(kind, words[1]), Instant.parse(words[2])))
                .findFirst();
    }

    private static String checked(Kind kind, String id) {
        return kind == Kind.OPENED ? Ids.lesson(id) : Ids.exercise(id);
    }
}
