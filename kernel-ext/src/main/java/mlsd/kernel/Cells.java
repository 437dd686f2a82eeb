package mlsd.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.Snippet;
import mlsd.display.Bundles;
import mlsd.display.Renderers;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.DisplayDataRenderable;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;

/// Runs cells.
final class Cells {
    private final Shared shared;
    private final CourseKernel kernel;
    private final SessionHistory history;
    private final Errors errors;
    private final Temporaries temporaries;
    private final AtomicInteger count = new AtomicInteger();

    Cells(Shared shared, CourseKernel kernel, SessionHistory history, Errors errors) {
        this.errors = errors;
        this.shared = shared;
        this.kernel = kernel;
        this.history = history;
        this.temporaries = new Temporaries(kernel.getJShell());
    }

    /// The run that a request asks for; cells that are silent are not counted.
    Run run(Message<ExecuteRequest> message) {
        ExecuteRequest request = message.getContent();
        int number = request.isSilent() ? count.get() : count.incrementAndGet();
        return Run.ofCell(message, new Cell(number, request.getCode()), request.isStdinEnabled());
    }

    /// Runs a cell.
    Answer execute(Run run, Reply reply, ExecuteRequest request) {
        reply.defer(temporaries::trim);
        reply.setBusyDeferIdle();
        if (!request.isSilent()) {
            reply.publish(new PublishExecuteInput(request.getCode(), run.cell().executionCount()));
            if (request.shouldStoreHistory()) {
                history.add(run.cell());
            }
        }
        try {
            DisplayData shown = evaluate(run, request.getCode());
            if (shown != null && !request.isSilent()) {
                reply.publish(new PublishExecuteResult(run.cell().executionCount(), shown));
            }
            tellUnresolved(run);
            return new Answer(MessageType.EXECUTE_REPLY, "ok", okFields(run, request), true);
        } catch (Throwable e) {
            return fail(run, reply, request, e);
        }
    }

    private @Nullable DisplayData evaluate(Run run, String code) throws Throwable {
        Object value = kernel.evalBuilder(code).resolveMagics().eval();
        if (value == null) {
            return evaluator().gaveNull() ? Bundles.of(Renderers.of(null)) : null;
        }
        return shared.work().on(run, () -> bundle(value));
    }

    private Evaluator evaluator() {
        return (Evaluator) kernel.getEvaluator();
    }

    private DisplayData bundle(Object value) {
        if (value instanceof DisplayData ready) {
            return ready;
        }
        return value instanceof DisplayDataRenderable own
                ? kernel.getRenderer().render(own)
                : Bundles.of(Renderers.of(value));
    }

    /// A method may use what a later cell defines; the reader should know that it cannot run before.
    private void tellUnresolved(Run run) {
        for (Snippet open : evaluator().unresolved(kernel.getJShell())) {
            shared.outbox().error(run, String.join("\n", errors.of(open).traceback()) + "\n");
        }
    }

    private Map<String, Object> okFields(Run run, ExecuteRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (request.getUserExpr() != null) {
            request.getUserExpr().forEach((name, code) -> values.put(name, expression(run, code)));
        }
        return Map.of("execution_count", run.cell().executionCount(), "user_expressions", values);
    }

    private Object expression(Run run, String code) {
        try {
            DisplayData value = evaluate(run, code);
            return value == null ? Map.of("status", "ok", "data", Map.of(), "metadata", Map.of()) : ok(value);
        } catch (Throwable e) {
            return with("status", "error", Errors.fields(errors.of(e)));
        }
    }

    private static Object ok(DisplayData value) {
        return new UserValue(value);
    }

    private Answer fail(Run run, Reply reply, ExecuteRequest request, Throwable error) {
        Failure failure = errors.of(error);
        if (!request.isSilent()) {
            reply.publish(Errors.published(failure));
        }
        return new Answer(
                MessageType.EXECUTE_REPLY,
                "error",
                with("execution_count", run.cell().executionCount(), Errors.fields(failure)),
                !request.shouldStopOnError());
    }

    private static Map<String, Object> with(String key, Object value, Map<String, Object> fields) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(key, value);
        return more;
    }

    /// The value of a user expression as JSON: a bundle that says it is well.
    private static final class UserValue extends DisplayData {
        @SuppressWarnings("unused") // Gson reads it
        private final String status = "ok";

        UserValue(DisplayData value) {
            super(value);
        }
    }
}
