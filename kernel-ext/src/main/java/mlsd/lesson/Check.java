package mlsd.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The check of an exercise: cases that are tried in order until one does not hold.
///
/// ```java
/// Check.exercise("7.1")
///         .when("no window over the limit", () -> firstAlarm(even, List.of(even), 0.1), -1)
///         .when("a second window that moved", () -> firstAlarm(even, List.of(even, moved), 0.1), 1)
/// ```
///
/// As the last value of a cell it shows its verdict: "Exercise 7.1: correct." The cases run once, when the
/// verdict is first asked for, each on a thread of its own under a time limit (10 s). Arrays, collections, maps,
/// records and optionals are compared by what they hold; decimal numbers within `1e-9` (absolute and relative),
/// floats within
/// `1e-6` of the expected one; another tolerance is named by [#within].
public final class Check {
    private final String exercise;
    private final Terms terms;
    private final List<Case> cases;
    private final List<Kept> kept;
    private final Consumer<Verdict> listener;
    private @Nullable Result result;

    private Check(String exercise, Terms terms, List<Case> cases, List<Kept> kept, Consumer<Verdict> listener) {
        this.exercise = exercise;
        this.terms = terms;
        this.cases = List.copyOf(cases);
        this.kept = List.copyOf(kept);
        this.listener = listener;
    }

    /// An exercise without cases yet, by its number: lesson, dot, exercise.
    public static Check exercise(String id) {
        return new Check(Ids.exercise(id), Terms.DEFAULT, List.of(), List.of(), _ -> {});
    }

    /// A call and the value it should give; `name` stands in front of "gives 0, expected -1".
    public Check when(String name, Callable<? extends @Nullable Object> call, @Nullable Object expected) {
        return and(name, Trials.gives(call, Content.of(expected)));
    }

    /// A call that should throw; neither the stub's TODO nor an exception of another class will do.
    public Check whenThrows(String name, Callable<?> call, Class<? extends Exception> expected) {
        return and(name, Trials.throwing(call, expected));
    }

    /// A claim that should be true: `holds("the shares add up to one", () -> sum(shares) == 1)`.
    public Check holds(String claim, Callable<Boolean> test) {
        return and(claim, Trials.holds(test));
    }

    /// A claim that should be true of every input, tried on 200 random ones.
    public <A> Check forAll(String claim, Inputs<A> inputs, Call<A, Boolean> test) {
        return and(claim, new Property<>(inputs, (faults, fresh) -> faults.fails(test.of(fresh.input()))));
    }

    /// Two calls that should give the same for every input, tried on 200 random ones.
    ///
    /// Each gets an input of its own, so that a call that changes its input is still compared fairly.
    public <A, R> Check agrees(
            String name, Inputs<A> inputs, Call<A, ? extends R> call, Call<A, ? extends R> reference) {
        return and(name, new Property<>(inputs, (faults, fresh) -> {
            var got = Content.of(call.of(fresh.input()));
            return faults.differs(Content.of(reference.of(fresh.input())), got);
        }));
    }

    /// A function of one input that may throw.
    @FunctionalInterface
    public interface Call<A, R> {
        /// The function's value.
        ///
        /// @throws Exception as the learner's code may
        R of(A input) throws Exception;
    }

    /// For the cases that follow: numbers may be off by `absolute`, in the unit of the value.
    public Check within(double absolute) {
        return under(terms.with(Tolerance.absolute(absolute)));
    }

    /// For the cases that follow: numbers may be off by so many percent of the expected one.
    public Check withinPercent(double percent) {
        return under(terms.with(Tolerance.relative(percent / 100)));
    }

    /// For the cases that follow: how long one may take.
    public Check timeLimit(Duration limit) {
        return under(terms.with(limit));
    }

    /// For the properties that follow: how many random inputs, and from which seed.
    public Check drawing(int inputs, long seed) {
        return under(terms.drawing(inputs, seed));
    }

    /// An input, by its name, that no case may change.
    public Check keeps(String name, Object input) {
        return new Check(exercise, terms, cases, and(kept, new Kept(name, input, Content.of(input))), listener);
    }

    /// Tells the verdict to a listener once, such as [Progress#listener]; tests and graders leave it out.
    public Check recording(Consumer<Verdict> to) {
        return new Check(exercise, terms, cases, kept, to);
    }

    /// What the check found; the cases run on the first call.
    ///
    /// @throws IllegalStateException if there is no case, since such a check would let everything pass
    public synchronized Verdict verdict() {
        return result().verdict();
    }

    /// Every case with its outcome, and where an exception came from.
    public synchronized String details() {
        return result().details();
    }

    /// The verdict's sentence.
    @Override
    public String toString() {
        return verdict().sentence();
    }

    private Result result() {
        if (result == null) {
            result = Result.of(exercise, cases, kept).told(listener);
        }
        return result;
    }

    private Check and(String name, Case.Trial trial) {
        if (cases.stream().anyMatch(known -> known.name().equals(name))) {
            throw new IllegalArgumentException(
                    "exercise " + exercise + " has two cases named “" + name + "”: give each a name of its own");
        }
        return new Check(exercise, terms, and(cases, new Case(name, terms, trial)), kept, listener);
    }

    private Check under(Terms other) {
        return new Check(exercise, other, cases, kept, listener);
    }

    private static <T> List<T> and(List<T> many, T one) {
        var more = new ArrayList<>(many);
        more.add(one);
        return more;
    }
}
