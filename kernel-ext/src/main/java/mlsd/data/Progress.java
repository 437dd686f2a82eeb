package mlsd.data;

import java.io.PrintStream;

/// Hears how far a download is.
///
/// `Datasets` uses `Progress.text(System.out)`.
@FunctionalInterface
public interface Progress {
    /// Called often, always with a growing `done`.
    ///
    /// @param what  the file being downloaded
    /// @param done  bytes so far
    /// @param total bytes in all, or -1 if the server does not say
    void at(String what, long done, long total);

    /// Says nothing.
    static Progress silent() {
        return (what, done, total) -> {};
    }

    /// Prints a line at every tenth, or at every 10 MB if the size is not known.
    static Progress text(PrintStream out) {
        return new TextProgress(out);
    }
}
