package mlsd.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From what went wrong to the verdict that says so.
///
/// @param exercise its number
/// @param when the name of the case
/// @param terms under which it was checked
/// @param input the random input, if the case has one
record Faults(String exercise, String when, Terms terms, Optional<String> input) {
    private static final int FRAMES = 20;

    /// What JShell throws; by name, since its module is not there outside a shell.
    private static final String UNDEFINED = "jdk.jshell.spi.SPIResolutionException";

    private static final Set<String> OWN =
            Set.of(Case.class.getName(), Trials.class.getName(), Property.class.getName(), Check.class.getName());

    Faults on(Content content) {
        return new Faults(exercise, when, terms, Optional.of(Words.of(content, Words.ALL_DIGITS)));
    }

    /// Nothing if the value is the expected one.
    Optional<Verdict> differs(Content expected, Content got) {
        return Difference.between(expected, got, terms.tolerance()).map(found -> differs(expected, got, found));
    }

    private Verdict differs(Content expected, Content got, Difference found) {
        var texts = Words.apart(expected, got);
        var measured = found.expected() instanceof Content.Leaf(Number _)
                && found.got() instanceof Content.Leaf(Number _)
                && terms.tolerance().told();
        var note = (measured ? " (" + terms.tolerance() + ")" : "") + found.place();
        return new Verdict.Differs(exercise, when, texts.getFirst(), texts.getLast(), input, note);
    }

    Optional<Verdict> fails(boolean holds) {
        return holds ? Optional.empty() : Optional.of(new Verdict.Fails(exercise, when, input));
    }

    Verdict tooSlow(boolean stillRunning) {
        return new Verdict.TooSlow(exercise, when, terms.limit(), input, stillRunning);
    }

    Verdict noException(Class<? extends Throwable> expected, Content got) {
        var text = Words.of(got, 6);
        return new Verdict.Differs(exercise, when, Sentences.article(expected), text, input, "");
    }

    Verdict threw(Throwable thrown) {
        return threw(thrown, "");
    }

    Verdict threw(Throwable thrown, String expected) {
        var todo = todo(thrown);
        if (todo.isPresent()) {
            return new Verdict.NotYet(exercise, todo.get());
        }
        if (thrown.getClass().getName().equals(UNDEFINED)) {
            return new Verdict.Undefined(exercise, when);
        }
        var message = Optional.ofNullable(thrown.getMessage()).orElse("");
        var type = type(thrown.getClass());
        return new Verdict.Threw(exercise, when, type, message, expected, Tips.about(thrown), input, frames(thrown));
    }

    // A class without a name, `new RuntimeException() {}`, is called after the one it extends.
    private static String type(Class<?> type) {
        return type.isAnonymousClass() ? type(type.getSuperclass()) : type.getSimpleName();
    }

    /// The stub's own words, however deep the exception that carries them is wrapped.
    static Optional<String> todo(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .limit(20)
                .flatMap(Optional::stream)
                .filter(UnsupportedOperationException.class::isInstance)
                .map(cause -> Optional.ofNullable(cause.getMessage()).orElse(""))
                .filter(message -> message.startsWith("TODO"))
                .map(Sentences::todo)
                .findFirst();
    }

    private static List<String> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().equals(Outcome.class.getName()))
                .filter(frame -> !OWN.contains(frame.getClassName()))
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
