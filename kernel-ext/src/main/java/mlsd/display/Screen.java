package mlsd.display;

/// What a notebook's screen can do beyond showing a value; the course's own kernel has it, stock JJava has not.
public interface Screen {
    /// Removes what the cell has shown; with `wait`, only when the next output comes, so that nothing flickers.
    void clear(boolean wait);
}
