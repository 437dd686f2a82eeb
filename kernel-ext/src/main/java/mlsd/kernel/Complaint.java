package mlsd.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;

/// One error of the compiler.
///
/// @param code javac's key, such as `cant.resolve.location`
/// @param message its words, with short type names
/// @param start the first marked character in the snippet
/// @param end the index after the last one
record Complaint(String code, String message, int start, int end) {
    private static final Set<String> SYNTAX =
            Set.of("premature.eof", "not.stmt", "dot.class.expected", "illegal.start.of.expr", "illegal.start.of.type");
    private static final String PACKAGES = "\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])";

    static Complaint of(Diag diag, String source) {
        String code = diag.getCode().replaceFirst("^compiler\\.err\\.", "");
        String message = Synthetic.clean(diag.getMessage(null))
                .replaceAll(PACKAGES, "")
                .replace(" in class  ", " "); // the class that JShell puts a method into has no name for the reader
        if (isUnknown(code)) {
            return unknown(code, message, source, (int) diag.getPosition());
        }
        return new Complaint(code, message, (int) diag.getStartPosition(), (int) diag.getEndPosition());
    }

    /// A name that a declaration uses but no cell has defined, such as `method g(int)`.
    static Complaint unresolved(String dependency, String source) {
        String name = dependency.substring(dependency.indexOf(' ') + 1).replaceFirst("\\(.*", "");
        int start = Math.max(0, Words.find(source, name, 0));
        return new Complaint("unresolved", "symbol: " + dependency, start, start + name.length());
    }

    /// Whether the text breaks the grammar, so that what follows may be noise.
    boolean isSyntax() {
        return SYNTAX.contains(code) || code.startsWith("expected") || code.startsWith("unclosed");
    }

    /// What is not known: a variable, method or class.
    Optional<Symbol> symbol() {
        return isUnknown(code) ? Symbol.parse(message) : Optional.empty();
    }

    private static boolean isUnknown(String code) {
        return code.startsWith("cant.resolve") || code.equals("unresolved");
    }

    private static Complaint unknown(String code, String message, String source, int position) {
        int length = Symbol.parse(message).map(symbol -> symbol.name().length()).orElse(1);
        String name = Symbol.parse(message).map(Symbol::name).orElse("");
        int start = Words.find(source, name, position);
        return new Complaint(code, message, start < 0 ? position : start, (start < 0 ? position : start) + length);
    }

    /// The complaints worth showing: after a break of the grammar, only those about grammar; at most five.
    static List<Complaint> worthShowing(List<Complaint> all) {
        boolean syntax = all.stream().anyMatch(Complaint::isSyntax);
        return all.stream()
                .filter(complaint -> !syntax || complaint.isSyntax())
                .distinct()
                .limit(5)
                .toList();
    }
}
