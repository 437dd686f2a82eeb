package mlsd.serve;

/// A request that the service does not accept, with the HTTP status and the sentence for its sender.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /// Status 400.
    public static Refused bad(String message) {
        return new Refused(BAD_REQUEST, message);
    }

    int status() {
        return status;
    }
}
