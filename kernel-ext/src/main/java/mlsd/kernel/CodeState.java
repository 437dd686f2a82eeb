package mlsd.kernel;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Whether a cell can run as it stands, as the protocol's `is_complete_reply` wants it.
///
/// @param status `complete`, `incomplete`, `invalid` or `unknown`
/// @param indent the blanks for the next line when more is needed
record CodeState(String status, String indent) {
    private static final String STEP = "    ";

    /// The state of a cell's text: `for (;;) {` is incomplete, and its next line stands four blanks in.
    static CodeState of(SourceCodeAnalysis analysis, String code) {
        String rest = code;
        while (!rest.isBlank()) {
            if (rest.stripLeading().startsWith("%")) {
                rest = rest.substring(JavaText.lineEnd(rest, rest.indexOf('%')));
                continue;
            }
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI -> rest = info.remaining();
                case EMPTY -> rest = "";
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return new CodeState("incomplete", indent(code));
                }
                case UNKNOWN -> {
                    return new CodeState("invalid", "");
                }
            }
        }
        return new CodeState("complete", "");
    }

    /// The indent of the last line, one step more after an opening bracket; nothing inside a text block.
    private static String indent(String code) {
        Span span = Span.at(code, code.length());
        if (span.kind() == Span.Kind.TEXT_BLOCK) {
            return "";
        }
        String last = code.lines().filter(line -> !line.isBlank()).toList().getLast();
        String indent = last.substring(0, last.length() - last.stripLeading().length());
        return Brackets.open(last).isEmpty() ? indent : indent + STEP;
    }
}
