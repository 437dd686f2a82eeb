package mlsd.lesson;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
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

    /// The lesson was opened now.
    public void opened(String lesson) {
        change(ledger -> ledger.with(new Entry(Entry.Kind.OPENED, Ids.lesson(lesson), clock.instant())));
    }

    /// The exercise is solved; the first time counts.
    public void solved(String exercise) {
        change(ledger -> ledger.with(new Entry(Entry.Kind.SOLVED, Ids.exercise(exercise), clock.instant())));
    }

    /// The question was answered; once right, it stays right.
    public void answered(String question, boolean right) {
        var kind = right ? Entry.Kind.RIGHT : Entry.Kind.WRONG;
        change(ledger -> ledger.with(new Entry(kind, Ids.exercise(question), clock.instant())));
    }

    /// For [Check#recording]: notes what is correct, and nothing else.
    public Consumer<Verdict> listener() {
        return verdict -> {
            if (verdict.correct()) {
                solved(verdict.exercise());
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

    /// Forgets one exercise or question.
    public void reset(String id) {
        change(ledger -> ledger.without(entry -> entry.id().equals(Ids.exercise(id))));
    }

    /// Forgets a lesson.
    public void resetLesson(String lesson) {
        change(ledger -> ledger.without(entry -> entry.lesson().equals(Ids.lesson(lesson))));
    }

    /// Forgets everything.
    public void resetAll() {
        change(_ -> Ledger.EMPTY);
    }

    private void change(UnaryOperator<Ledger> change) {
        store.change(change);
    }
}
