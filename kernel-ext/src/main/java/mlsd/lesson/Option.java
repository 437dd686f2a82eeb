package mlsd.lesson;

/// An answer that may be chosen, right or wrong, with the reason why.
///
/// @param explanation shown after the attempt, for every option
public record Option(String text, boolean right, String explanation) {
    /// Checks that nothing is left blank.
    public Option {
        Needs.text(text, "an option needs its text");
        Needs.text(explanation, "the option “" + text + "” needs an explanation, right or wrong");
    }
}
