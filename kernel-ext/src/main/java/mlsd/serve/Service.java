package mlsd.serve;

/// Answers one request; what it throws becomes an error of HTTP, and never a wrong answer.
@FunctionalInterface
public interface Service {
    /// The reply to one request.
    ///
    /// @throws Refused if the request is not as it should be
    /// @throws java.util.concurrent.TimeoutException if there is no answer in time, as [Batcher#ask] throws it
    Reply answer(Body body, Deadline deadline) throws Exception;
}
