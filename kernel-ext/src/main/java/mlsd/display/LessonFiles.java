package mlsd.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlsd.lesson.Lesson;
import mlsd.lesson.LessonFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lessons that lie in a folder, with what each asks, read from the notebooks and quizzes themselves.
final class LessonFiles {
    /// The parts in the order of the course; the welcome lies before them, whatever else there is after.
    private static final List<String> PARTS = List.of("", "framework", "cases", "interview");

    private static final Pattern EXERCISE = Pattern.compile("exercise-(\\w+)-(\\w+)");
    private static final Pattern TITLE = Pattern.compile("^#\\s+(.+?)\\s*$", Pattern.MULTILINE);

    private LessonFiles() {}

    /// The folder that a program works on: the one around the working folder, or else that of the checkout.
    ///
    /// @throws IllegalStateException if neither is one
    static Path folder(Path working, Optional<String> checkout) {
        return LessonFolder.around(working)
                .or(() -> checkout.flatMap(home -> LessonFolder.around(Path.of(home))))
                .orElseThrow(() -> new IllegalStateException("the map of the course needs the folder of the lessons,"
                        + " but there is no 00-welcome.ipynb in or around " + working.toAbsolutePath()
                        + ": open a notebook of the course"));
    }

    /// The lessons in the order of the course; of two notebooks with one number the first counts.
    static List<Lesson> in(Path folder) {
        var known = new HashSet<String>();
        var lessons = new ArrayList<Lesson>();
        for (Path notebook : notebooks(folder)) {
            Lesson.idOf(notebook)
                    .filter(known::add)
                    .map(id -> lesson(id, folder, notebook))
                    .ifPresent(lessons::add);
        }
        return lessons;
    }

    private static List<Path> notebooks(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize)
                    .filter(file -> Lesson.idOf(file).isPresent())
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted(Comparator.comparingInt(LessonFiles::part).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons in " + folder + " cannot be read", e);
        }
    }

    private static int part(Path notebook) {
        int at = PARTS.indexOf(notebook.getNameCount() > 1 ? notebook.getName(0).toString() : "");
        return at < 0 ? PARTS.size() : at;
    }

    private static Lesson lesson(String id, Path folder, Path notebook) {
        List<JsonNode> cells =
                json(folder.resolve(notebook)).path("cells").valueStream().toList();
        Path quiz = folder.resolve(notebook.toString().replaceFirst("\\.ipynb$", ".quiz.json"));
        return new Lesson(
                id,
                title(cells, notebook),
                notebook,
                exercises(cells),
                Files.exists(quiz) ? questions(quiz) : List.of());
    }

    private static List<String> exercises(List<JsonNode> cells) {
        return cells.stream()
                .map(cell -> EXERCISE.matcher(cell.path("id").asString("")))
                .filter(name -> name.matches())
                .map(name -> name.group(1) + "." + name.group(2))
                .distinct()
                .toList();
    }

    private static List<String> questions(Path quiz) {
        return json(quiz)
                .path("questions")
                .valueStream()
                .map(question -> question.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static String title(List<JsonNode> cells, Path notebook) {
        return cells.stream()
                .filter(cell -> cell.path("cell_type").asString("").equals("markdown"))
                .flatMap(cell -> TITLE.matcher(source(cell)).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseGet(() -> notebook.getFileName().toString());
    }

    private static String source(JsonNode cell) {
        JsonNode source = cell.path("source");
        return source.isArray()
                ? String.join("", source.valueStream().map(JsonNode::asString).toList())
                : source.asString("");
    }

    /// A notebook that is just being written or was broken by hand must not take the map away.
    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException | IOException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
