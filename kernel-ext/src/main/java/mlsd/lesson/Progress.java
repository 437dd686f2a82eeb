package mlsd.lesson;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What the reader has done, kept in `.course/progress` of the checkout; it never leaves the machine.
///
/// Every change reads the file, adds to it and replaces it in one move while a lock is held: two kernels lose
/// nothing of each other, and a crash leaves the file as it was before or after. Lines of a newer course version
/// are kept.
public final class Progress {
    private final Store store;
    private final Clock clock;

    private Progress(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The progress kept in a folder, which is made when first written to.
    public static Progress in(Path folder, Clock clock) {
        return new Progress(new Store(folder), clock);
    }

    /// The progress of the reader whose program has this environment, in its [#folder].
    public static Optional<Progress> of(Map<String, String> environment, Clock clock) {
        return folder(environment).map(folder -> in(folder, clock));
    }

    /// Where the program with this environment keeps what its reader did: in the checkout that `MLSD_HOME` names, or
    /// in the folder that `MLSD_PROGRESS` names; nowhere if that is `off`, or where there is no checkout.
    public static Optional<Path> folder(Map<String, String> environment) {
        String place = environment.getOrDefault("MLSD_PROGRESS", "");
        return switch (place) {
            case "off" -> Optional.empty();
            case "" -> Optional.ofNullable(environment.get("MLSD_HOME")).map(home -> Path.of(home, ".course"));
            default -> Optional.of(Path.of(place));
        };
    }

    /// The lesson was opened now.
    public void opened(String lesson) {
        note(Entry.Kind.OPENED, Ids.lesson(lesson));
    }

    /// The exercise is solved; the first time counts.
    public void solved(String exercise) {
        note(Entry.Kind.SOLVED, Ids.exercise(exercise));
    }

    /// The question was answered; once right, it stays right.
    public void answered(String question, boolean right) {
        note(right ? Entry.Kind.RIGHT : Entry.Kind.WRONG, Ids.exercise(question));
    }

    /// For [Check#recording]: notes what is correct; any attempt opens the lesson.
    public Consumer<Verdict> listener() {
        return verdict -> {
            if (verdict.correct()) {
                solved(verdict.exercise());
            } else {
                opened(Ids.lessonOf(verdict.exercise()));
            }
        };
    }

    /// What was done in a lesson.
    public Standing of(String lesson) {
        return store.read().standing(Ids.lesson(lesson));
    }

    /// The lessons in which anything was done.
    public Set<String> lessons() {
        return store.read().lessons();
    }

    /// Forgets one exercise or question; says what was forgotten, each in words.
    public List<String> reset(String id) {
        return forget(entry -> entry.id().equals(Ids.exercise(id)));
    }

    /// Forgets a lesson; says what was forgotten.
    public List<String> resetLesson(String lesson) {
        return forget(entry -> entry.lesson().equals(Ids.lesson(lesson)));
    }

    /// Forgets everything, lines of a newer course version too; says what was forgotten.
    public List<String> resetAll() {
        return replace(_ -> true, _ -> Ledger.EMPTY);
    }

    private List<String> forget(Predicate<Entry> forgotten) {
        return replace(forgotten, ledger -> ledger.without(forgotten));
    }

    private List<String> replace(Predicate<Entry> forgotten, UnaryOperator<Ledger> change) {
        var words = new ArrayList<String>();
        store.change(ledger -> {
            ledger.entries().stream().filter(forgotten).map(Entry::words).forEach(words::add);
            return change.apply(ledger);
        });
        return List.copyOf(words);
    }

    // Whatever is noted also says that the lesson was worked on now.
    private void note(Entry.Kind kind, String id) {
        var now = clock.instant();
        var entry = new Entry(kind, id, now);
        store.change(ledger -> ledger.with(entry).with(new Entry(Entry.Kind.OPENED, entry.lesson(), now)));
    }
}
