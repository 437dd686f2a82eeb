package mlsd.monitor;

/// A run that could not go on; it stays where it was, and can be taken up again.
public final class PipelineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PipelineException(String message) {
        super(message);
    }

    PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
