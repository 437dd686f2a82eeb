package mlsd.serve;

/// A stage failed that has no fallback, or whose fallback failed too.
public final class StageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StageException(String message, Throwable cause) {
        super(message, cause);
    }
}
