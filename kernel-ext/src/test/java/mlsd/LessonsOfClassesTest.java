package mlsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The graduation rule's list in `kernel-ext/README.md`: every public class that a lesson may use has the one
/// lesson that explains it.
class LessonsOfClassesTest {
    private static final Set<String> PACKAGES =
            Set.of("capacity", "worlds", "metrics", "models", "features", "serve", "experiment", "monitor");
    private static final Path HOME = Path.of(System.getProperty("course.home"));
    private static final Path SOURCES = HOME.resolve("kernel-ext/src/main/java/mlsd");
    private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| `(\\w+)` \\| ([\\w, ]+) \\|");
    private static final Pattern LESSON = Pattern.compile("\\d\\d-[a-z-]+|(cases|interview)/[\\w-]+");

    private record Row(String lesson, String inPackage, List<String> classes) {
        Stream<String> names() {
            return classes.stream().map(name -> inPackage + "." + name);
        }
    }

    @Test
    void every_public_class_has_a_lesson() throws IOException {
        Set<String> missing = publicClasses();
        rows().stream().flatMap(Row::names).forEach(missing::remove);
        assertThat(missing)
                .as("public classes without a lesson in kernel-ext/README.md: add each to the row of the lesson that"
                        + " explains it, or make it package-private")
                .isEmpty();
    }

    @Test
    void every_class_of_the_list_exists() throws IOException {
        Set<String> there = publicClasses();
        assertThat(rows().stream().flatMap(Row::names).filter(name -> !there.contains(name)))
                .as("classes of the list in kernel-ext/README.md that are not there or not public: take them off")
                .isEmpty();
    }

    @Test
    void no_class_has_two_lessons() throws IOException {
        assertThat(rows().stream().flatMap(Row::names)).doesNotHaveDuplicates();
    }

    @Test
    void lessons_are_called_as_their_notebooks() throws IOException {
        Set<String> there = notebooks();
        assertThat(rows().stream().map(Row::lesson).distinct())
                .allMatch(lesson -> LESSON.matcher(lesson).matches())
                .noneMatch(lesson -> there.stream()
                        .anyMatch(name -> name.startsWith(lesson.substring(0, 3)) && !name.equals(lesson)));
    }

    private static List<Row> rows() throws IOException {
        String readme = Files.readString(HOME.resolve("kernel-ext/README.md"));
        List<Row> rows = new ArrayList<>();
        ROW.matcher(readme).results().forEach(row -> {
            if (PACKAGES.contains(row.group(2))) {
                rows.add(
                        new Row(row.group(1), row.group(2), List.of(row.group(3).split(", ", -1))));
            }
        });
        return rows;
    }

    private static Set<String> publicClasses() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String inPackage : PACKAGES) {
            Path folder = SOURCES.resolve(inPackage);
            try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.toList()) {
                    if (Files.readString(file).lines().anyMatch(line -> line.startsWith("public "))) {
                        classes.add(
                                inPackage + "." + file.getFileName().toString().replace(".java", ""));
                    }
                }
            }
        }
        return classes;
    }

    /// The numbered notebooks, `06-evaluate-offline-and-online`; those of the cases are numbered on their own.
    private static Set<String> notebooks() throws IOException {
        try (Stream<Path> files =
                Stream.concat(list(HOME.resolve("notebooks")), list(HOME.resolve("notebooks/framework")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .map(name -> name.replace(".ipynb", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> list(Path folder) throws IOException {
        return Files.exists(folder) ? Files.list(folder) : Stream.empty();
    }
}
