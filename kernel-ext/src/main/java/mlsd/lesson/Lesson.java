package mlsd.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A lesson as it is today: its notebook, and what it asks of its reader.
///
/// @param id its number, `3` for `03-prepare-data.ipynb`
/// @param title the notebook's heading
/// @param notebook relative to the folder of the lessons
/// @param exercises ids in the order of the notebook: `3.1`, `3.2`
/// @param questions ids of its quiz, in order: `3.leak`
public record Lesson(String id, String title, Path notebook, List<String> exercises, List<String> questions) {
    private static final Pattern NAME = Pattern.compile("0*(\\d+)-[a-z0-9]+(?:-[a-z0-9]+)*\\.ipynb");

    /// Checks that the lists do not change any more.
    public Lesson {
        exercises = List.copyOf(exercises);
        questions = List.copyOf(questions);
    }

    /// The lesson that a notebook is by its name, in whatever folder it lies: 3 for `03-prepare-data.ipynb`.
    ///
    /// Copies (`03-prepare-data-Copy1.ipynb`) and a reader's own notebooks are none.
    public static Optional<String> idOf(Path notebook) {
        return Optional.ofNullable(notebook.getFileName())
                .map(name -> NAME.matcher(name.toString()))
                .filter(name -> name.matches())
                .map(name -> name.group(1));
    }

    /// The part of the course: the folder's name, empty for the welcome.
    public String part() {
        return notebook.getNameCount() > 1 ? notebook.getName(0).toString() : "";
    }

    /// Everything in it that can be reset alone.
    List<String> ids() {
        return Stream.concat(exercises.stream(), questions.stream()).toList();
    }
}
