package mlsd.serve;

/// A version that is not there, or not whole: says which, what is wrong, and what to do.
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
