package mlsd.serve;

/// Answers one request; what it throws becomes an error of HTTP, and never a wrong answer.
@FunctionalInterface
public interface Service {
    /// The reply to one request.
    ///
    /// @throws Refused if the request is not as it should be
    Reply answer(Body body, Deadline deadline) throws Exception;
}
