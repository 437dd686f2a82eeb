package mlsd.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;

/// Takes each request to whoever answers it; whatever happens there, an answer and "idle" go back.
final class Dispatcher {
    private final Ports ports;
    private final CompletableFuture<RequestHandler> handler;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private volatile boolean waiting;
    private volatile boolean interrupted;

    /// @param handler answers all that needs JShell, as soon as it is built
    Dispatcher(Ports ports, CompletableFuture<RequestHandler> handler) {
        this.ports = ports;
        this.handler = handler;
    }

    /// Done when the front end asked for the end; then says whether it is to start again.
    CompletableFuture<Boolean> end() {
        return end;
    }

    /// Answers a message; when it is a cell that fails, the cells that wait behind it are not run.
    void accept(ShellChannel channel, Message<?> message) {
        for (Message<?> next : answer(channel, message)) {
            if (next.getHeader().getType().equals(MessageType.EXECUTE_REQUEST)) {
                abort(channel, next);
            } else {
                answer(channel, next);
            }
        }
    }

    private List<Message<?>> answer(ShellChannel channel, Message<?> message) {
        Reply reply = new Reply(channel, ports.outbox(), message);
        MessageType<?> type = message.getHeader().getType();
        try {
            Optional<Answer> answer = serve(reply, message);
            boolean goOn = answer.map(Answer::goOn).orElse(true);
            List<Message<?>> behind = goOn ? List.of() : Ports.waiting(channel);
            answer.ifPresent(one -> reply.status(one.type(), one.status(), one.fields()));
            return behind;
        } catch (Throwable e) {
            fail(reply, type, e);
            return List.of();
        } finally {
            reply.resolveDeferrals();
        }
    }

    private Optional<Answer> serve(Reply reply, Message<?> message) {
        MessageType<?> type = message.getHeader().getType();
        if (type.equals(MessageType.KERNEL_INFO_REQUEST)) {
            reply.setBusyDeferIdle();
            return Optional.of(new Answer(MessageType.KERNEL_INFO_REPLY, "ok", KernelInfo.fields(), true));
        } else if (message.getContent() instanceof ShutdownRequest request) {
            shutDown(reply, request);
            return Optional.empty();
        }
        if (type.equals(MessageType.INTERRUPT_REQUEST) && !handler.isDone()) {
            reply.setBusyDeferIdle();
            interrupted = waiting;
            return Optional.of(new Answer(MessageType.INTERRUPT_REPLY, "ok", Map.of(), true));
        }
        return handler(type.equals(MessageType.EXECUTE_REQUEST)).answer(reply, message);
    }

    /// Waits until JShell is built; a cell that is interrupted meanwhile does not begin.
    private RequestHandler handler(boolean forCell) {
        waiting = forCell;
        RequestHandler ready = handler.join();
        if (forCell && interrupted) {
            interrupted = false;
            ready.stopNext();
        }
        return ready;
    }

    private void shutDown(Reply reply, ShutdownRequest request) {
        reply.setBusyDeferIdle();
        reply.ok(MessageType.SHUTDOWN_REPLY, Map.of("restart", request.isRestart()));
        reply.defer(() -> end.complete(request.isRestart()));
    }

    private static void fail(Reply reply, MessageType<?> request, Throwable error) {
        MessageType<?> type = MessageType.getType(request.getName().replace("_request", "_reply"));
        if (!type.equals(MessageType.UNKNOWN) && !type.equals(request)) {
            reply.status(type, "error", Errors.fields(Errors.plain(error)));
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
