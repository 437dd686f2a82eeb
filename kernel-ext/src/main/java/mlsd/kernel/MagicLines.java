package mlsd.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.magic.ParsedLineMagic;

/// Finds magics where there is code, and nowhere else.
///
/// A line that begins with `%name`, or has it behind `=`, is a magic; in a text block, a string or a comment it is
/// text, such as the `%d rows` of a format. The engine looks at lines only, so it is shown one magic at a time.
final class MagicLines extends MagicsResolver {
    private static final String START = "(?<=^|=)[ \\t]*%";
    private static final Pattern MAGIC = Pattern.compile(START + "[A-Za-z_].*?$", Pattern.MULTILINE);

    /// The magic whose line is code, which must keep its quotes and blanks.
    static final String TIME = "time";

    MagicLines() {
        super(START, "%%", new CodeLines());
    }

    /// The cell with calls in place of its magics. What stands in a magic's own line is not read as Java, so that
    /// the `/*` of `%classpath lib/*.jar` opens no comment.
    @Override
    public String resolve(String cell) {
        if (cell.startsWith("%%")) {
            return super.resolve(cell);
        }
        var java = new StringBuilder();
        String rest = cell;
        for (var magic = first(rest); magic.isPresent(); magic = first(rest)) {
            java.append(rest, 0, magic.get().start())
                    .append(super.resolve(magic.get().group()));
            rest = rest.substring(magic.get().end());
        }
        return java.append(rest).toString();
    }

    private static Optional<MatchResult> first(String text) {
        Matcher magic = MAGIC.matcher(text);
        for (Span span : Span.of(text)) {
            boolean code = span.kind() == Span.Kind.CODE;
            if (code && magic.find(span.start()) && text.indexOf('%', magic.start()) < span.end()) {
                return Optional.of(magic.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /// Splits a magic's line into arguments, as a shell does, unless it is code.
    private static final class CodeLines extends MagicTranspiler {
        @Override
        public String transpileLine(ParsedLineMagic magic) {
            return super.transpileLine(
                    magic.name.equals(TIME)
                            ? new ParsedLineMagic(
                                    TIME,
                                    List.of(code(magic.unparsedMagic)),
                                    magic.magicLinePrefix,
                                    magic.unparsedMagic)
                            : magic);
        }

        private static String code(String line) {
            return line.substring(line.indexOf(TIME) + TIME.length()).strip();
        }
    }
}
