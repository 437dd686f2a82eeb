package mlsd.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.jspecify.annotations.Nullable;

/// Answers one request: on its channel to who asked, on the outbox to everybody.
final class Reply extends ShellReplyEnvironment {
    Reply(@Nullable ShellChannel channel, Outbox outbox, MessageContext request) {
        super(channel, null, outbox, request);
    }

    /// Answers with `status: ok` and these fields.
    void ok(MessageType<?> type, Map<String, ?> fields) {
        status(type, "ok", fields);
    }

    /// Answers with a status and these fields.
    @SuppressWarnings({"unchecked", "rawtypes"}) // a map becomes the same JSON as the engine's content class
    void status(MessageType<?> type, String status, Map<String, ?> fields) {
        Map<String, Object> content = new LinkedHashMap<>(fields);
        content.put("status", status);
        reply(new Message(getContext(), type, content));
    }
}
