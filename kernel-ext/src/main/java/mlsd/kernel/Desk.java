package mlsd.kernel;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;

/// Takes each request to whoever answers it; whatever happens there, an answer and "idle" go back.
final class Desk {
    private final Ports ports;
    private final CompletableFuture<Clerk> clerk;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    /// @param clerk answers all that needs JShell, as soon as it is built
    Desk(Ports ports, CompletableFuture<Clerk> clerk) {
        this.ports = ports;
        this.clerk = clerk;
    }

    /// Done when the front end asked for the end; then says whether it is to start again.
    CompletableFuture<Boolean> end() {
        return end;
    }

    /// Answers a message, and those that wait behind it.
    void accept(ShellChannel channel, Message<?> message) {
        boolean goOn = answer(channel, message);
        while (!goOn && Ports.waiting(channel)) {
            Message<?> next = channel.readMessage();
            if (next.getHeader().getType() == MessageType.EXECUTE_REQUEST) {
                abort(channel, next);
            } else {
                answer(channel, next);
            }
        }
    }

    private boolean answer(ShellChannel channel, Message<?> message) {
        Reply reply = new Reply(channel, ports.outbox(), message);
        MessageType<?> type = message.getHeader().getType();
        try {
            if (type == MessageType.KERNEL_INFO_REQUEST) {
                reply.setBusyDeferIdle();
                reply.ok(MessageType.KERNEL_INFO_REPLY, KernelInfo.fields());
                return true;
            } else if (type == MessageType.SHUTDOWN_REQUEST) {
                shutDown(reply, (ShutdownRequest) message.getContent());
                return true;
            }
            return clerk.join().answer(reply, message);
        } catch (Throwable e) {
            fail(reply, type, e);
            return true;
        } finally {
            reply.resolveDeferrals();
        }
    }

    private void shutDown(Reply reply, ShutdownRequest request) {
        reply.setBusyDeferIdle();
        reply.ok(MessageType.SHUTDOWN_REPLY, Map.of("restart", request.isRestart()));
        reply.defer(() -> end.complete(request.isRestart()));
    }

    private static void fail(Reply reply, MessageType<?> request, Throwable error) {
        MessageType<?> type = MessageType.getType(request.getName().replace("_request", "_reply"));
        if (type != MessageType.UNKNOWN && type != request) {
            reply.status(type, "error", Failure.plain(error).fields());
        }
    }

    /// A cell behind a failed one is not run.
    private void abort(ShellChannel channel, Message<?> message) {
        Reply reply = new Reply(channel, ports.outbox(), message);
        reply.publish(PublishStatus.BUSY);
        reply.status(MessageType.EXECUTE_REPLY, "aborted", Map.of());
        reply.publish(PublishStatus.IDLE);
    }
}
