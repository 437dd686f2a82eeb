package mlsd.kernel;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import mlsd.lesson.Lesson;
import mlsd.lesson.LessonFolder;
import mlsd.lesson.Progress;

/// The lesson that a kernel was started for, noted in the reader's progress.
final class OpenedLesson {
    private OpenedLesson() {}

    /// Notes it beside the start: a disk that is slow must not keep a reader waiting.
    static void note(Path notebook, Map<String, String> environment) {
        Outbox.daemon(() -> note(notebook, environment, Clock.systemUTC()), "mlsd-opened")
                .start();
    }

    /// A notebook outside the course's folder is no lesson, whatever its name.
    static void note(Path notebook, Map<String, String> environment, Clock clock) {
        Optional<String> lesson =
                Lesson.idOf(notebook).filter(_ -> LessonFolder.around(notebook).isPresent());
        try {
            lesson.ifPresent(id -> Progress.of(environment, clock).ifPresent(progress -> progress.opened(id)));
        } catch (UncheckedIOException e) {
            // A kernel serves without progress too; the first check or answer tells that it cannot be noted.
        }
    }
}
