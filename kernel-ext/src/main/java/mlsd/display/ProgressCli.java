package mlsd.display;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import mlsd.lesson.Lesson;
import mlsd.lesson.LessonProgress;
import mlsd.lesson.Progress;

/// The command line of the progress: nothing shows the map, `reset <exercise, question or lesson…>` or `reset
/// --all` forgets.
///
/// `./course progress` calls it. It ends with 0 if all is well, 1 if not, 2 if it was called wrongly.
public final class ProgressCli {
    private static final String USAGE = """
            usage: progress                          how far you have come
                   progress reset 3.1 | 3 | --all    forget an exercise or question, a lesson, everything
            """;

    private final Map<String, String> environment;
    private final Path working;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ProgressCli(Map<String, String> environment, Path working, Clock clock, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.working = working;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /// Runs a command and ends the process.
    public static void main(String... arguments) {
        var here = Path.of("").toAbsolutePath();
        System.exit(new ProgressCli(System.getenv(), here, Clock.system(ZoneId.systemDefault()), System.out, System.err)
                .run(arguments));
    }

    int run(String... arguments) {
        List<String> ids = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            return switch (arguments.length == 0 ? "show" : arguments[0]) {
                case "show" -> show();
                case "reset" -> ids.isEmpty() ? usage() : reset(ids);
                default -> usage();
            };
        } catch (RuntimeException e) { // an id, a folder: told in a sentence
            err.println(e.getMessage());
            return 1;
        }
    }

    private int usage() {
        err.print(USAGE);
        return 2;
    }

    private int show() {
        out.println(map().rendering().data().get("text/plain"));
        return 0;
    }

    private CourseMap map() {
        return CourseMap.of(environment, working, clock);
    }

    private int reset(List<String> ids) {
        Progress progress = Progress.of(environment, clock)
                .orElseThrow(() -> new IllegalStateException("no progress is recorded here (MLSD_PROGRESS is off)"));
        if (!ids.contains("--all")) {
            ids.forEach(id -> check(id, progress));
        }
        List<String> forgotten = ids.contains("--all")
                ? progress.resetAll()
                : ids.stream()
                        .flatMap(id -> (id.contains(".") ? progress.reset(id) : progress.resetLesson(id)).stream())
                        .toList();
        forgotten.forEach(words -> out.println("forgot " + words));
        if (forgotten.isEmpty()) {
            out.println("There was nothing to forget.");
        }
        return 0;
    }

    /// An id is one of the course as it is today, or of what an older course noted.
    private void check(String id, Progress progress) {
        var known = new TreeSet<>(progress.lessons());
        for (String lesson : progress.lessons()) {
            known.addAll(progress.of(lesson).solved());
            known.addAll(progress.of(lesson).answered().keySet());
        }
        for (LessonProgress each : map().journey().lessons()) {
            Lesson lesson = each.lesson();
            known.add(lesson.id());
            Stream.of(lesson.exercises(), lesson.questions()).forEach(known::addAll);
        }
        if (!known.contains(id)) {
            String nearest = known.stream()
                    .min(Comparator.comparingInt(other -> distance(id, other)))
                    .map(other -> ": did you mean " + other + "?")
                    .orElse("");
            throw new IllegalArgumentException("The course has no lesson, exercise or question '" + id + "'" + nearest
                    + " Nothing was forgotten.");
        }
    }

    /// How many letters must be put in, left out or changed (Levenshtein, 1966).
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
