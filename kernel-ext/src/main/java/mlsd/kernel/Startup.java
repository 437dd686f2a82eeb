package mlsd.kernel;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jdk.jshell.JShell;
import mlsd.widget.JupyterComms;

/// Builds JShell and what stands on it; takes most of the start, so it has a thread of its own.
final class Startup {
    /// All imports are one snippet, which JShell takes as it takes a single one: each snippet is compiled three times
    /// at the start. It is known by its first import, so that is one that no cell repeats: a cell's own
    /// `import java.util.*;` would replace them all.
    private static final String IMPORTS = "import static mlsd.kernel.Imports.*;"
            + "import java.util.*;"
            + "import java.util.function.*;"
            + "import java.util.stream.*;"
            + "import java.util.concurrent.*;"
            + "import java.io.*;"
            + "import java.math.*;"
            + "import java.nio.file.*;"
            + "import java.time.*;"
            + "import static mlsd.display.Notebook.*;";

    private Startup() {}

    /// The kernel behind these ports.
    static RequestHandler of(Ports ports, Map<String, String> environment, JarIndex jars) {
        boolean checks = !"off".equals(environment.get("MLSD_STOP_CHECKS"));
        CellLoader loader = new CellLoader(checks ? StopChecks::in : UnaryOperator.identity());
        Runs runs = new Runs();
        Work work = new Work(runs, loader);
        Input input = new Input(ports.stdin(), ports.outbox(), runs);
        CellIndex index = new CellIndex();
        Evaluator evaluator = new Evaluator(runs, work, loader, index);
        JShell shell = shell(evaluator, jars);
        SessionHistory history = new SessionHistory();
        Shared shared = new Shared(ports.outbox(), runs, work, index);
        CourseKernel kernel = new CourseKernel(shared, history, shell, evaluator);
        Optional<Path> notebook =
                Optional.ofNullable(environment.get("JPY_SESSION_NAME")).map(Path::of);
        JupyterComms.serve(kernel.getCommManager(), notebook);
        notebook.ifPresent(file -> OpenedLesson.note(file, environment));
        shell.eval(IMPORTS);
        CellOutput.install(ports.outbox(), runs);
        System.setIn(input);
        return new RequestHandler(shared, kernel, history, new Language(shell, kernel.getMagicsRegistry(), index));
    }

    private static JShell shell(Evaluator evaluator, JarIndex jars) {
        return JShell.builder()
                .in(System.in)
                .out(System.out)
                .err(System.err)
                .executionEngine(evaluator.getExecControlProvider(), Map.of())
                .fileManager(files -> new ClassPathFiles(files, jars))
                .build();
    }
}
