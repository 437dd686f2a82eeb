package mlsd.kernel;

/// The indentation of the line that follows unfinished code.
final class Indent {
    private static final String STEP = "    ";

    private Indent() {}

    /// The last line's own indentation, one step deeper when that line opens a bracket.
    static String after(String code) {
        String line = code.stripTrailing();
        line = line.substring(line.lastIndexOf('\n') + 1);
        String own = line.substring(0, line.length() - line.stripLeading().length());
        long open = line.chars().filter(c -> c == '{' || c == '(').count();
        long closed = line.chars().filter(c -> c == '}' || c == ')').count();
        return open > closed ? own + STEP : own;
    }
}
