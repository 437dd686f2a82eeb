package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.dflib.jjava.kernel.execution.CodeEvaluator;
import org.jspecify.annotations.Nullable;

/// Evaluates cells with JShell, one statement after the other.
final class Evaluator extends CodeEvaluator {
    private static final int LONG = 10_000;

    private final Runs runs;
    private final CellLoader loader;
    private final CellIndex index;
    private final CellControl control;
    private final List<Snippet> open = new ArrayList<>();
    private @Nullable Upkeep upkeep;
    private volatile @Nullable Cell file; // set while one is read
    private boolean gaveNull;
    private int values;

    Evaluator(Runs runs, Work work, CellLoader loader, CellIndex index) {
        super("mlsd", -1, TimeUnit.MILLISECONDS);
        this.runs = runs;
        this.loader = loader;
        this.index = index;
        this.control = new CellControl(loader, work, runs);
    }

    @Override
    public ExecutionControlProvider getExecControlProvider() {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "mlsd";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
                return control;
            }
        };
    }

    /// The value of the last statement; `null` when it has none.
    ///
    /// @throws CellError when the code does not come to its end
    @Override
    public @Nullable Object eval(JShell shell, String code) {
        try {
            return evalPieces(shell, code);
        } catch (StackOverflowError compiler) { // one of the cell's own comes as an event
            throw new CellError(new CellError.Why.TooDeep(compiler));
        } catch (InternalError compiler) { // as JShell tells one that javac met while it wrote the class
            if (code.length() < LONG) {
                throw compiler;
            }
            throw new CellError(new CellError.Why.TooDeep(compiler));
        }
    }

    private @Nullable Object evalPieces(JShell shell, String code) {
        Run run = runs.current();
        Cell cell = cell(run, code);
        Statements pieces = new Statements(shell.sourceCodeAnalysis(), cell, code);
        Optional<Object> last = Optional.empty();
        Ahead ahead = new Ahead(shell);
        try {
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                last = evalPiece(shell, piece.get(), pieces, ahead);
                if (run != null && run.stopped()) {
                    throw new CellError(new CellError.Why.Interrupted(false));
                }
            }
        } finally {
            ahead.drop();
        }
        return last.orElse(null);
    }

    private Cell cell(@Nullable Run run, String code) {
        if (file != null) { // a notebook's cells come one by one, a magic's code is a part of what came
            file = file.source().contains(code) ? file : new Cell(0, code, file.file());
            return file;
        }
        return run == null ? new Cell(0, code) : run.cell();
    }

    /// Evaluates what a file holds; its errors name the file and its lines.
    void read(String name, Callable<?> evaluation) throws Exception {
        Cell outer = file;
        file = new Cell(0, "", name);
        try {
            evaluation.call();
        } finally {
            file = outer;
        }
    }

    private Optional<Object> evalPiece(JShell shell, Statements.Piece piece, Statements pieces, Ahead ahead) {
        try {
            return evalPiece(shell, piece);
        } catch (CellError error) {
            if (error.why() instanceof CellError.Why.Refused refused
                    && ahead.declare(refused.snippet(), pieces.ahead())) {
                return evalPiece(shell, piece);
            }
            throw error;
        }
    }

    private Optional<Object> evalPiece(JShell shell, Statements.Piece piece) {
        gaveNull = false; // a magic of this piece may evaluate something
        boolean kept = LastValue.keeps(piece.source());
        List<SnippetEvent> events = shell.eval(kept ? LastValue.of(piece.source(), ++values) : piece.source());
        if (kept && events.getFirst().status() == Snippet.Status.REJECTED) { // no value, or no valid code
            kept = false;
            events = shell.eval(piece.source());
        }
        if (kept) {
            shell.drop(events.getFirst().snippet());
            LastValue.letGo(control.home());
        }
        upkeep(shell).after(events);
        Throwable thrown = control.takeThrown();
        Optional<Object> value = Optional.empty();
        loader.variables().tellLost(events);
        for (SnippetEvent event : events) {
            Optional<Object> taken = control.take(event.value());
            if (event.causeSnippet() == null) {
                index.put(event.snippet().id(), piece.place());
                boolean expression = kept || shown(event.snippet());
                value = expression ? taken : Optional.empty();
                gaveNull |= expression && taken.isEmpty() && !piece.source().endsWith(";");
                check(event, thrown);
                if (unresolved(event.status())) {
                    open.add(event.snippet());
                }
            }
        }
        return value;
    }

    private static void check(SnippetEvent event, @Nullable Throwable thrown) {
        if (thrown instanceof Stop.Interrupted interrupted) {
            throw new CellError(new CellError.Why.Interrupted(interrupted.goesOn()));
        }
        if (event.exception() != null) {
            throw new CellError(new CellError.Why.Threw(thrown, event.exception()));
        }
        if (event.status() == Snippet.Status.REJECTED) {
            throw new CellError(new CellError.Why.Refused(event.snippet()));
        }
    }

    private Upkeep upkeep(JShell shell) {
        if (upkeep == null) {
            upkeep = new Upkeep(new Overloads(shell), new SpentClasses(shell));
        }
        return upkeep;
    }

    /// What keeps JShell in order.
    private record Upkeep(Overloads overloads, SpentClasses spent) {
        void after(List<SnippetEvent> events) {
            overloads.tie(events);
            events.forEach(event -> spent.drop(event.snippet()));
        }
    }

    /// Whether the last statement was an expression with the value `null`, as against one that has no value.
    ///
    /// That of a call with a semicolon (`map.put("a", 1);`) was not asked for and counts as none.
    boolean gaveNull() {
        return gaveNull;
    }

    private static boolean shown(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    /// The definitions that the last cell made and that still need what no cell has defined.
    List<Snippet> unresolved(JShell shell) {
        List<Snippet> still =
                open.stream().filter(one -> unresolved(shell.status(one))).toList();
        open.clear();
        return still;
    }

    private static boolean unresolved(Snippet.Status status) {
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }
}
