package mlsd.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mlsd.lesson.LessonProgress;

/// The map of the course as plain text, in plain letters: any terminal shows it.
final class CourseMapText {
    private static final int BAR = 10;

    private CourseMapText() {}

    static String of(CourseMap map) {
        var lines = new ArrayList<String>();
        lines.add(line("", "lesson", "exercises", "quiz", "done", "last opened", ""));
        for (LessonProgress lesson : map.journey().lessons()) {
            lines.add(line(map, lesson));
        }
        lines.add("");
        lines.addAll(ways(map));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /// Where to go on, and what comes then.
    static List<String> ways(CourseMap map) {
        var ways = new ArrayList<String>();
        map.journey()
                .next()
                .ifPresentOrElse(
                        next -> {
                            ways.add("Continue here: " + named(map, next)
                                    + (next.left().isEmpty() ? "" : " - still to do: " + next.left()));
                            map.journey().after(next).ifPresent(later -> ways.add("Then: " + named(map, later)));
                        },
                        () -> ways.add("You have done everything that this course asks."));
        if (!map.kept()) {
            ways.add("(Progress is not recorded here: MLSD_PROGRESS is off, or there is no checkout.)");
        }
        return ways;
    }

    private static String named(CourseMap map, LessonProgress lesson) {
        return "lesson " + lesson.lesson().id() + ", " + map.address(lesson);
    }

    private static String line(CourseMap map, LessonProgress lesson) {
        boolean here = map.journey().next().filter(lesson::equals).isPresent();
        return line(
                here ? ">" : "",
                lesson.lesson().id(),
                CourseMap.count(lesson.solved(), lesson.lesson().exercises().size()),
                CourseMap.count(lesson.right(), lesson.lesson().questions().size()),
                bar(lesson.share()),
                map.lastOpened(lesson),
                lesson.lesson().title());
    }

    private static String line(Object... words) {
        return String.format(Locale.ROOT, "%1s %6s  %-9s  %-7s  %-18s  %-11s  %s", words);
    }

    private static String bar(double share) {
        int full = (int) Math.floor(share * BAR);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]"
                + " ".repeat(6 - percent(share).length()) + percent(share);
    }

    /// Rounded down: 100 % means that nothing is left.
    static String percent(double share) {
        return (int) Math.floor(share * 100) + " %";
    }
}
