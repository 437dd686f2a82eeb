package mlsd.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/// Runs snippets on cell threads and keeps their values and exceptions as objects, not as text.
final class CellControl extends DirectExecutionControl {
    private final Work work;
    private final Runs runs;
    private final Map<String, Optional<Object>> values = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable thrown;
    private Class<?> home = CellControl.class;

    CellControl(CellLoader loader, Work work, Runs runs) {
        super(loader);
        this.work = work;
        this.runs = runs;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        thrown = null;
        try {
            Optional<Object> value = work.on(runs.current(), () -> call(snippet));
            String id = UUID.randomUUID().toString();
            values.put(id, value);
            return id;
        } catch (Throwable e) {
            thrown = e;
            throw asUserException(e);
        } finally {
            home = snippet.getDeclaringClass();
        }
    }

    /// The value that a snippet gave; empty for `null`, for nothing, and for what is no invocation.
    Optional<Object> take(@Nullable String id) {
        Optional<Object> value = id == null ? null : values.remove(id);
        return value == null ? Optional.empty() : value;
    }

    /// The class of the snippet that ended last.
    Class<?> home() {
        return home;
    }

    /// The exception that the last snippet threw, itself.
    @Nullable
    Throwable takeThrown() {
        Throwable last = thrown;
        thrown = null;
        return last;
    }

    private static Optional<Object> call(Method snippet) throws Throwable {
        try {
            return Optional.ofNullable(snippet.invoke(null));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static ExecutionControl.RunException asUserException(Throwable e) {
        if (e instanceof SPIResolutionException unresolved) {
            return new ExecutionControl.ResolutionException(unresolved.id(), e.getStackTrace());
        }
        return new ExecutionControl.UserException(
                String.valueOf(e.getMessage()), e.getClass().getName(), e.getStackTrace());
    }
}
