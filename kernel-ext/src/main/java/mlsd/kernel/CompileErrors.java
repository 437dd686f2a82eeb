package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/// Turns what the compiler says about a snippet into what a learner needs: where, what, and what to do.
///
/// ```
/// cannot find symbol: variable tabel
/// cell [3], line 2
///     tabel.print()
///     ^~~~~
/// Did you mean `table`?
/// ```
final class CompileErrors {
    private final JShell shell;
    private final CellIndex cells;
    private final Suspects suspects;

    CompileErrors(JShell shell, CellIndex cells, ClassIndex classes) {
        this.shell = shell;
        this.cells = cells;
        this.suspects = new Suspects(shell, classes);
    }

    /// The failure for a snippet that JShell rejected, or accepted although names in it are not defined yet.
    ///
    /// After `RECOVERABLE_DEFINED` it is a note, not an error: the method is there, and runs once its names are.
    Failure of(Snippet snippet) {
        List<Complaint> complaints = complaints(snippet);
        var lines = new ArrayList<String>();
        complaints.forEach(complaint -> lines.addAll(lines(snippet, complaint)));
        String first = complaints.isEmpty() ? "this code cannot be compiled" : Wording.title(complaints.getFirst());
        if (complaints.isEmpty()) {
            lines.add(Ansi.error(first));
        }
        int more = complaints.size() - 1;
        return new Failure("CompileError", more > 0 ? first + " (and " + more + " more)" : first, lines);
    }

    private List<Complaint> complaints(Snippet snippet) {
        Stream<Complaint> unresolved = snippet instanceof DeclarationSnippet declaration
                ? shell.unresolvedDependencies(declaration)
                        .map(dependency -> Complaint.unresolved(dependency, snippet.source()))
                : Stream.of();
        Stream<Complaint> errors =
                shell.diagnostics(snippet).filter(Diag::isError).map(diag -> Complaint.of(diag, snippet.source()));
        return Complaint.worthShowing(Stream.concat(errors, unresolved).toList());
    }

    private List<String> lines(Snippet snippet, Complaint complaint) {
        String source = snippet.source();
        var lines = new ArrayList<String>();
        lines.add(Ansi.error(Wording.title(complaint)));
        lines.addAll(place(snippet, complaint));
        complaint
                .symbol()
                .map(symbol -> suspects.of(symbol, source, complaint.start()))
                .orElseGet(() -> Wording.advice(complaint, source))
                .forEach(advice -> lines.add(advice.startsWith(" ") ? advice : Ansi.advice(advice)));
        if (complaint.code().equals("unresolved")) {
            lines.add(Ansi.advice("Until it is defined, " + SnippetName.of(snippet) + " cannot run."));
        }
        return lines;
    }

    private List<String> place(Snippet snippet, Complaint complaint) {
        var place = cells.of(snippet.id()).orElseGet(() -> new CellIndex.Place(new Cell(0, snippet.source()), 0, 0));
        String source = snippet.source();
        int snippetLine = JavaText.lineOf(source, complaint.start());
        int lineStart = JavaText.lineStart(source, snippetLine);
        int lineEnd = JavaText.lineEnd(source, lineStart);
        int shift = snippetLine == 1 ? place.columnOffset() : 0;
        int from = shift + complaint.start() - lineStart;
        int to = shift + Math.min(complaint.end(), lineEnd) - lineStart;
        int line = place.line(snippetLine);
        String drawn = Caret.under(place.cell().line(line), from, to);
        return Stream.concat(
                        Stream.of(Ansi.place(Trace.name(place.cell()) + ", line " + line)),
                        drawn.lines().map(text -> "    " + text))
                .toList();
    }
}
