package mlsd.kernel;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// What may stand at the cursor: members, names of the session, classes, keywords, magics and files.
///
/// A reply of the protocol can only replace one range, so it cannot add an import at the cell's top: a class that
/// is not imported is offered by its full name, `tech.tablesaw.api.Table` for `Tab`, and works at once when
/// accepted.
final class Completer {
    private static final int MOST_UNIMPORTED = 12;
    private static final int SHORTEST_UNIMPORTED = 2;

    private final JShell shell;
    private final ClassIndex classes;
    private final Collection<String> magics;
    private final Path folder;

    /// @param magics names with their marks: `%maven`, `%%time`
    /// @param folder what relative paths in strings begin at
    Completer(JShell shell, ClassIndex classes, Collection<String> magics, Path folder) {
        this.shell = shell;
        this.classes = classes;
        this.magics = List.copyOf(magics);
        this.folder = folder;
    }

    /// The ways to go on.
    ///
    /// @param cursor the cursor in Unicode code points, as the protocol counts
    Completions at(String code, int cursor) {
        int end = Cursor.index(code, cursor);
        int line = JavaText.lineStart(code, JavaText.lineOf(code, end));
        if (code.substring(line, end).matches("\\s*%\\S*")) {
            return magic(code, end);
        }
        Span span = Span.at(code, end);
        return switch (span.kind()) {
            case CODE -> names(code, end);
            case STRING -> file(code, span.start() + 1, end);
            case COMMENT, CHARACTER, TEXT_BLOCK -> Completions.in(code, end, end, List.of());
        };
    }

    private Completions magic(String code, int end) {
        int start = code.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        int mark = code.indexOf('%', start);
        String typed = code.substring(mark, end);
        List<Candidate> found = magics.stream()
                .filter(name -> name.startsWith(typed))
                .sorted()
                .map(name -> new Candidate(name, "magic", ""))
                .toList();
        return Completions.in(code, mark, end, found);
    }

    private Completions file(String code, int start, int end) {
        String typed = code.substring(start, end);
        int name = start + typed.lastIndexOf('/') + 1;
        return Completions.in(code, name, end, FilePaths.starting(folder, typed));
    }

    private Completions names(String code, int end) {
        int[] anchor = {end};
        String text = code.substring(0, end).replaceAll("(?m)^(\\s*)%.*$", "$1");
        int cut = end - text.length();
        List<Suggestion> suggestions = shell.sourceCodeAnalysis().completionSuggestions(text, text.length(), anchor);
        int start = suggestions.isEmpty() ? Words.start(code, end) : anchor[0] + cut;
        boolean member = Ranking.isMember(code, start);
        Ranking ranking = new Ranking(Scope.of(shell), member);
        List<Candidate> known = ranking.of(suggestions);
        Stream<Candidate> more = member ? Stream.of() : more(code.substring(start, end), Set.copyOf(texts(known)));
        return Completions.in(
                code, start, end, Stream.concat(known.stream(), more).toList());
    }

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }

    private Stream<Candidate> more(String prefix, Set<String> known) {
        Stream<Candidate> keywords = Keywords.starting(prefix)
                .filter(word -> !known.contains(word))
                .map(word -> new Candidate(word, "keyword", ""));
        if (prefix.length() < SHORTEST_UNIMPORTED || !Character.isUpperCase(prefix.charAt(0))) {
            return keywords;
        }
        Stream<Candidate> unimported = classes.starting(prefix, MOST_UNIMPORTED).stream()
                .filter(name -> !known.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(name -> new Candidate(name, "class", "not imported"));
        return Stream.concat(keywords, unimported);
    }
}
