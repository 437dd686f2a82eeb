package mlsd.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;
import org.jspecify.annotations.Nullable;

/// Answers the editor's questions about code.
final class Language {
    private final JShell shell;
    private final MagicsRegistry magics;
    private final CellIndex index;
    private @Nullable ClassIndex classes;
    private @Nullable Inspector inspector;

    Language(JShell shell, MagicsRegistry magics, CellIndex index) {
        this.shell = shell;
        this.magics = magics;
        this.index = index;
    }

    /// The answer to a question about code; empty when the request is another.
    Optional<Answer> answer(Object request) {
        return switch (request) {
            case CompleteRequest asked -> Optional.of(complete(asked));
            case InspectRequest asked -> Optional.of(inspect(asked));
            case IsCompleteRequest asked -> Optional.of(isComplete(asked));
            default -> Optional.empty();
        };
    }

    /// What the compiler says, told to a learner.
    CompileErrors compileErrors() {
        return new CompileErrors(shell, index, classes());
    }

    /// What an exception says, told to a learner.
    RuntimeErrors runtimeErrors() {
        return new RuntimeErrors(shell, index);
    }

    /// The classes of the JDK and the class path; read in the background from the first call on.
    synchronized ClassIndex classes() {
        if (classes == null) {
            classes = ClassIndex.of(System.getProperty("java.class.path", ""));
        }
        return classes;
    }

    private Answer complete(CompleteRequest asked) {
        List<String> marked = Stream.concat(
                        magics.getLineMagicNames().stream().map(name -> "%" + name),
                        magics.getCellMagicNames().stream().map(name -> "%%" + name))
                .toList();
        Completions found =
                new Completer(shell, classes(), marked, Path.of("")).at(asked.getCode(), asked.getCursorPos());
        return ok(
                MessageType.COMPLETE_REPLY,
                Map.of(
                        "matches", found.matches(),
                        "cursor_start", found.start(),
                        "cursor_end", found.end(),
                        "metadata", found.metadata()));
    }

    private Answer inspect(InspectRequest asked) {
        Inspection found = inspector().at(asked.getCode(), asked.getCursorPos(), asked.getDetailLevel());
        Map<String, Object> data =
                found.found() ? Map.of("text/plain", found.text(), "text/markdown", found.markdown()) : Map.of();
        return ok(MessageType.INSPECT_REPLY, Map.of("found", found.found(), "data", data, "metadata", Map.of()));
    }

    /// Made at the first question, since most sessions ask none.
    private Inspector inspector() {
        if (inspector == null) {
            Sources.add(shell, Sources.known(System.getenv(), System.getProperty("java.class.path")));
            inspector = new Inspector(shell);
        }
        return inspector;
    }

    private Answer isComplete(IsCompleteRequest asked) {
        CodeState state = CodeState.of(shell.sourceCodeAnalysis(), asked.getCode());
        return new Answer(MessageType.IS_COMPLETE_REPLY, state.status(), Map.of("indent", state.indent()), true);
    }

    private static Answer ok(MessageType<?> type, Map<String, ?> fields) {
        return new Answer(type, "ok", fields, true);
    }
}
