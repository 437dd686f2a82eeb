package mlsd.lesson;

import java.util.Optional;

/// An input that no case may change.
///
/// @param before what it held when the check was written
record Kept(String name, Object input, Content before) {
    Optional<Verdict> change(String exercise, String when) {
        var after = Content.of(input);
        return Difference.between(before, after, Tolerance.NONE).map(_ -> {
            var texts = Words.apart(before, after);
            return new Verdict.Changed(exercise, when, name, texts.getFirst(), texts.getLast());
        });
    }
}
