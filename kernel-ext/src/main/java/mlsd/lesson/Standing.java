package mlsd.lesson;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// How far a reader has come in a lesson.
///
/// @param solved exercises
/// @param answered questions, true where the answer was right
/// @param lastOpened empty if the lesson was never opened
public record Standing(
        String lesson, SortedSet<String> solved, SortedMap<String, Boolean> answered, Optional<Instant> lastOpened) {}
