package mlsd.lesson;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// How far a reader has come in a lesson.
///
/// @param solved exercises
/// @param answered questions, true where the answer was right
/// @param lastOpened when it was opened or worked on last; empty if it never was
public record Standing(
        String lesson, SortedSet<String> solved, SortedMap<String, Boolean> answered, Optional<Instant> lastOpened) {
    /// Nothing is done.
    static Standing none(String lesson) {
        return Ledger.EMPTY.standing(lesson);
    }
}
