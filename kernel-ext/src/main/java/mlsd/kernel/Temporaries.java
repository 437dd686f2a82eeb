package mlsd.kernel;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/// Drops the oldest unnamed values (`$12`): each of them makes every later cell slower to compile.
final class Temporaries {
    private static final int KEPT = 5;

    private final JShell shell;

    Temporaries(JShell shell) {
        this.shell = shell;
    }

    /// Keeps the newest few.
    void trim() {
        List<VarSnippet> all = shell.variables()
                .filter(one -> one.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .toList();
        all.stream().limit(Math.max(0, all.size() - KEPT)).forEach(shell::drop);
    }
}
