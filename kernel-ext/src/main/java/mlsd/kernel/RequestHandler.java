package mlsd.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.dflib.jjava.jupyter.messages.request.CommInfoRequest;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.jspecify.annotations.Nullable;

/// Answers the requests that need JShell or comms.
final class RequestHandler {
    private final Shared shared;
    private final Comms comms;
    private final Cells cells;
    private final Errors errors;
    private final Language language;
    private final SessionHistory history;
    private volatile @Nullable Run running;
    private volatile boolean stopNext;

    RequestHandler(Shared shared, CourseKernel kernel, SessionHistory history, Language language) {
        this.language = language;
        this.errors = new Errors(language);
        this.history = history;
        this.shared = shared;
        this.comms = (Comms) kernel.getCommManager();
        this.cells = new Cells(shared, kernel, history, errors);
    }

    /// Interrupts what runs now, if anything does.
    void interrupt() {
        Run run = running;
        if (run != null) {
            shared.work().interrupt(run);
        }
    }

    /// Stops the next cell before it begins: it was interrupted while it waited for JShell.
    void stopNext() {
        stopNext = true;
    }

    /// The cell or callback that runs now.
    @Nullable
    Run running() {
        return running;
    }

    /// Serves a message; what a cell gives is for the caller to send, all else is sent here.
    Optional<Answer> answer(Reply reply, Message<?> message) {
        switch (message.getContent()) {
            case ExecuteRequest request -> {
                return Optional.of(execute(reply, message, request));
            }
            case CommOpenCommand open -> comm(reply, message, comms.madeIn(open.getCommID()), Comms::open);
            case CommMsgCommand sent -> comm(reply, message, comms.madeIn(sent.getCommID()), Comms::message);
            case CommCloseCommand close -> comm(reply, message, comms.madeIn(close.getCommID()), Comms::close);
            case CommInfoRequest request -> commInfo(reply, request);
            case HistoryRequest request -> {
                reply.setBusyDeferIdle();
                return Optional.of(new Answer(MessageType.HISTORY_REPLY, "ok", history.fields(request), true));
            }
            default -> {
                return other(reply, message);
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> other(Reply reply, Message<?> message) {
        boolean known = message.getHeader().getType().equals(MessageType.INTERRUPT_REQUEST);
        if (known) {
            interrupt();
        }
        reply.setBusyDeferIdle();
        return known
                ? Optional.of(new Answer(MessageType.INTERRUPT_REPLY, "ok", Map.of(), true))
                : language.answer(message.getContent());
    }

    @SuppressWarnings("unchecked") // the content was looked at
    private Answer execute(Reply reply, Message<?> message, ExecuteRequest request) {
        Run run = cells.run((Message<ExecuteRequest>) message);
        shared.runs().newest(run);
        enter(run);
        run.notebookCell().ifPresent(comms::closeOf);
        if (stopNext) {
            stopNext = false;
            var _ = run.stop();
        }
        try {
            return cells.execute(run, reply, request);
        } finally {
            leave();
        }
    }

    @FunctionalInterface
    private interface Handling {
        void handle(Comms comms, Reply reply, Message<?> message);
    }

    /// Comm messages run the reader's callbacks, so they run where cells run. What those of a comm that the front
    /// end opened print is shown in the newest cell.
    private void comm(Reply reply, Message<?> message, @Nullable Run madeIn, Handling handling) {
        Run run = Run.ofComm(message, madeIn == null ? shared.runs().newest() : madeIn);
        enter(run);
        try {
            shared.work().on(run, () -> {
                handling.handle(comms, reply, message);
                return true;
            });
        } catch (Throwable e) {
            Failure failure = errors.of(e);
            shared.outbox().error(run, String.join("\n", failure.traceback()) + "\n");
        } finally {
            leave();
        }
    }

    private void commInfo(Reply reply, CommInfoRequest request) {
        reply.setBusyDeferIdle();
        Map<String, Object> open = new LinkedHashMap<>();
        for (Comm comm : comms) {
            if (request.getTargetName() == null || request.getTargetName().equals(comm.getTargetName())) {
                open.put(comm.getID(), Map.of("target_name", comm.getTargetName()));
            }
        }
        reply.ok(MessageType.COMM_INFO_REPLY, Map.of("comms", open));
    }

    private void enter(Run run) {
        running = run;
        shared.runs().enter(run);
    }

    private void leave() {
        running = null;
        shared.runs().leave();
    }
}
