package mlsd.serve;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What goes back over HTTP: a status and a body of JSON.
///
/// @param trouble for the log only, never for the client; empty if all went well
public record Reply(int status, String json, String trouble) {
    static final int OK = 200;
    static final int UNAVAILABLE = 503;

    /// A value as JSON.
    public static Reply ok(Object value) {
        return new Reply(OK, JsonMapper.shared().writeValueAsString(value), "");
    }

    static Reply error(int status, String message) {
        return error(status, message, "");
    }

    static Reply error(int status, String message, String trouble) {
        return new Reply(status, JsonMapper.shared().writeValueAsString(Map.of("error", message)), trouble);
    }

    /// The line of the log: JSON as well.
    String line(Instant at, double millis) {
        String why =
                trouble.isEmpty() ? "" : ",\"trouble\":" + JsonMapper.shared().writeValueAsString(trouble);
        return "{\"at\":\"%s\",\"status\":%d,\"millis\":%s%s,\"answer\":%s}".formatted(at, status, millis, why, json);
    }
}
