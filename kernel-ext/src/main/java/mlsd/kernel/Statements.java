package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/// Takes a cell's text apart, one statement after the other.
final class Statements {
    private final SourceCodeAnalysis analysis;
    private final Cell cell;
    private final String code;
    private final String before;
    private String rest;

    /// The statements of `code`: the text of a cell after its magics were replaced, or what `%time` runs of it.
    Statements(SourceCodeAnalysis analysis, Cell cell, String code) {
        this.analysis = analysis;
        this.before = cell.source().substring(0, Math.max(0, cell.source().lastIndexOf(code)));
        this.cell = cell;
        this.code = code;
        this.rest = code;
    }

    /// One statement and where it begins.
    record Piece(String source, CellIndex.Place place) {}

    /// The next statement; empty at the end.
    ///
    /// @throws CellError when the text ends in the middle of a statement
    Optional<Piece> next() {
        var info = analysis.analyzeCompletion(rest);
        if (info.completeness() == Completeness.EMPTY) {
            return Optional.empty();
        }
        boolean last = info.remaining().isBlank();
        if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE
                || (info.completeness() == Completeness.CONSIDERED_INCOMPLETE && !last)) {
            throw new CellError(new CellError.Why.Unfinished(rest.strip()));
        }
        String source = info.source() == null ? rest : info.source();
        int lead = JavaText.codeStart(source);
        int start = code.length() - rest.length() + lead;
        rest = info.source() == null ? "" : info.remaining();
        return Optional.of(new Piece(source.substring(lead).strip(), place(start)));
    }

    /// The statements behind the one that was last taken, as far as the text can be taken apart; none is taken.
    List<Piece> ahead() {
        Statements copy = new Statements(analysis, cell, code);
        copy.rest = rest;
        List<Piece> pieces = new ArrayList<>();
        try {
            for (var piece = copy.next(); piece.isPresent(); piece = copy.next()) {
                pieces.add(piece.get());
            }
        } catch (CellError unfinished) {
            // told when it is its turn
        }
        return pieces;
    }

    private CellIndex.Place place(int start) {
        String passed = before + code.substring(0, Math.min(start, code.length()));
        int lines = (int) passed.chars().filter(c -> c == '\n').count();
        return new CellIndex.Place(cell, lines, passed.length() - passed.lastIndexOf('\n') - 1);
    }
}
