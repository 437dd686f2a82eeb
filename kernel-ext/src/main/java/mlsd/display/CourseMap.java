package mlsd.display;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import mlsd.lesson.Journey;
import mlsd.lesson.LessonProgress;
import mlsd.lesson.Progress;

/// The lessons in order, how far the reader has come in each, and where to go on.
///
/// `CourseMap.now()` is the whole cell; run again, it shows what was done since.
///
/// @param folder holds the lessons
/// @param from the folder that links start from: that of the notebook which shows the map
/// @param asOf for "today" and "yesterday"
/// @param kept whether progress is kept at all
/// @param journey the lessons and what was done
public record CourseMap(Path folder, Path from, ZonedDateTime asOf, boolean kept, Journey journey)
        implements Displayable {
    /// The map as it is now, of the course that this kernel's notebook belongs to.
    ///
    /// @throws IllegalStateException if there is no lesson around the working folder, nor in the checkout
    public static CourseMap now() {
        return of(System.getenv(), Path.of("").toAbsolutePath(), Clock.system(ZoneId.systemDefault()));
    }

    static CourseMap of(Map<String, String> environment, Path working, Clock clock) {
        Path folder = LessonFiles.folder(working, Optional.ofNullable(environment.get("MLSD_HOME")));
        Optional<Progress> progress = Progress.of(environment, clock);
        return new CourseMap(
                folder,
                working,
                ZonedDateTime.now(clock),
                progress.isPresent(),
                Journey.of(LessonFiles.in(folder), progress));
    }

    /// Where a lesson's notebook lies, as seen from the notebook that shows the map.
    String address(LessonProgress lesson) {
        return from.relativize(folder.resolve(lesson.lesson().notebook()))
                .toString()
                .replace('\\', '/');
    }

    /// When a lesson was last worked on: `today`, `yesterday`, a date, or `never`.
    String lastOpened(LessonProgress lesson) {
        return lesson.lastOpened()
                .map(at -> at.atZone(asOf.getZone()).toLocalDate())
                .map(day -> switch ((int) ChronoUnit.DAYS.between(day, asOf.toLocalDate())) {
                    case 0 -> "today";
                    case 1 -> "yesterday";
                    default -> day.toString();
                })
                .orElse("never");
    }

    /// "1 of 2"; a dash where a lesson has none.
    static String count(int done, int all) {
        return all == 0 ? "-" : done + " of " + all;
    }

    @Override
    public Rendering rendering() {
        return Rendering.html(CourseMapHtml.of(this), CourseMapText.of(this));
    }
}
