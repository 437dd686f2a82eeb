package mlsd.kernel;

/// Starts the kernel.
public final class Main {
    private Main() {}

    /// The engine's version.
    public static String engine() {
        return "1.0a8";
    }
}
