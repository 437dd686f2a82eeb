package mlsd.display;

/// A value that knows how it is shown: widgets, and whatever is made only to be seen.
@FunctionalInterface
public interface Displayable {
    /// What a front end needs to show this value.
    Rendering rendering();
}
