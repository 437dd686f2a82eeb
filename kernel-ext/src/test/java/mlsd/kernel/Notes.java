package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// A notebook for tests: cells run one after the other on a real JShell.
final class Notes implements AutoCloseable {
    private static final ClassIndex CLASSES = ClassIndex.of(System.getProperty("java.class.path"));

    final JShell shell;
    final CellIndex cells = new CellIndex();
    private int count;

    Notes(String... imports) {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        for (String name : imports) {
            shell.eval("import " + name + ";");
        }
    }

    static ClassIndex classes() {
        return CLASSES;
    }

    /// Runs a cell to its first failing snippet, as the evaluator does.
    SnippetEvent run(String source) {
        var cell = new Cell(++count, source);
        var events = new ArrayList<SnippetEvent>();
        int start = 0;
        while (start < source.length()) {
            start += JavaText.codeStart(source.substring(start));
            String rest = source.substring(start);
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String code = info.completeness().isComplete() ? info.source() : rest;
            int line = JavaText.lineOf(source, start);
            var place = new CellIndex.Place(cell, line - 1, start - JavaText.lineStart(source, line));
            SnippetEvent event = shell.eval(code).getFirst();
            cells.put(event.snippet().id(), place);
            events.add(event);
            if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                break;
            }
            start = source.length()
                    - (info.completeness().isComplete() ? info.remaining().length() : 0);
        }
        return events.getLast();
    }

    /// Runs cells; what the last one's compile error says.
    String compileError(String... sources) {
        return new CompileErrors(shell, cells, CLASSES)
                .of(runAll(sources).snippet())
                .plain();
    }

    /// Runs cells; what the exception of the last one says.
    Failure failure(String... sources) {
        SnippetEvent event = runAll(sources);
        return new RuntimeErrors(shell, cells)
                .of(java.util.Objects.requireNonNull(event.exception(), "the last cell threw nothing"));
    }

    private SnippetEvent runAll(String... sources) {
        return List.of(sources).stream().map(this::run).toList().getLast();
    }

    @Override
    public void close() {
        shell.close();
    }
}
