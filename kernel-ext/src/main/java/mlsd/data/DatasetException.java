package mlsd.data;

/// Something about a data set is not as it should be; the message says what was needed, what came and what to do.
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A problem found here.
    DatasetException(String message) {
        super(message);
    }

    /// A problem with a cause below, such as a broken connection.
    DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
