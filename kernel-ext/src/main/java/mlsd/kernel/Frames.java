package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/// Sorts a stack trace into the reader's own frames and those of libraries.
final class Frames {
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(.+)");
    private static final Pattern WRAPPER_CLASS =
            Pattern.compile("REPL\\.\\$JShell\\$(\\d+)([A-Z_][\\dA-Z_]*)?(?:\\$(.*))?");
    private static final Pattern JDK = Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)\\..*");
    private static final Set<String> TOP_DOMAINS = Set.of("org", "com", "net", "io", "tech", "dev", "ml", "me", "edu");

    private final JShell shell;

    Frames(JShell shell) {
        this.shell = shell;
    }

    /// The frames from the innermost to the last one of a cell; all when no cell is among them.
    List<Frame> of(List<StackTraceElement> trace) {
        var frames = new ArrayList<Frame>();
        boolean auxiliary = false;
        int lastOwn = 0;
        for (StackTraceElement element : trace) {
            Optional<Frame> frame = frame(element);
            boolean entry = frame.map(Frames::atTop).orElse(false);
            if (frame.isPresent() && !(auxiliary && entry)) {
                frames.add(frame.get());
                lastOwn = frame.get() instanceof Frame.Own ? frames.size() : lastOwn;
            }
            auxiliary = element.getMethodName().startsWith("do_it$Aux");
        }
        return lastOwn == 0 ? frames : frames.subList(0, lastOwn);
    }

    private static boolean atTop(Frame frame) {
        return frame instanceof Frame.Own own && own.where().isEmpty();
    }

    private Optional<Frame> frame(StackTraceElement element) {
        if (element.getClassName().startsWith("REPL.$Cancel$")) {
            return Optional.empty();
        }
        String file = element.getFileName();
        Matcher remapped = SNIPPET_FILE.matcher(file == null ? "" : file);
        if (remapped.matches()) {
            return Optional.of(new Frame.Own(remapped.group(1), element.getLineNumber(), where(element)));
        }
        Matcher raw = WRAPPER_CLASS.matcher(element.getClassName());
        return Optional.of(raw.matches() ? own(element, raw) : new Frame.Library(library(element)));
    }

    private Frame own(StackTraceElement element, Matcher raw) {
        if (Optional.ofNullable(raw.group(2)).orElse("").contains("_")) {
            return overload(element);
        }
        String id = raw.group(1);
        int line = shell.snippets()
                .filter(snippet -> snippet.id().equals(id))
                .findFirst()
                .map(snippet -> sourceLine(snippet, element.getLineNumber()))
                .orElse(1);
        return new Frame.Own(id, line, where(element));
    }

    /// Overloads share a class, so JShell is asked which of them, and which line of it, a line of that class is.
    private Frame overload(StackTraceElement element) {
        try {
            var classOf = Inside.method(Inside.type("OuterWrapMap"), "getOuter", String.class);
            Object wrap = Inside.call(classOf, Inside.field(shell, "outerMap"), element.getClassName());
            Class<?> type = Inside.type("OuterSnippetsClassWrap");
            int line = element.getLineNumber() - 1; // JShell counts from 0
            var snippet = (Snippet) Inside.call(Inside.method(type, "wrapLineToSnippet", int.class), wrap, line);
            var inner = Inside.method(Inside.type("OuterWrap"), "wrapLineToSnippetLine", int.class);
            return new Frame.Own(snippet.id(), (int) Inside.call(inner, wrap, line) + 1, where(element));
        } catch (ReflectiveOperationException | RuntimeException elsewhere) { // a JShell that keeps it another way
            return new Frame.Library("a method of yours");
        }
    }

    /// JShell compiles a snippet inside a class of its own; a line there is another line in the snippet.
    private int sourceLine(Snippet snippet, int wrappedLine) {
        SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
        String wrapped = wrapper.wrapped();
        int start = JavaText.lineStart(wrapped, wrappedLine);
        int end = JavaText.lineEnd(wrapped, start);
        int position = wrapper.wrappedToSourcePosition(Math.max(start, end - 1));
        return JavaText.lineOf(snippet.source(), position);
    }

    private static String where(StackTraceElement element) {
        String method = element.getMethodName();
        if (method.startsWith("lambda$")) {
            return "a lambda";
        }
        if (method.isEmpty() || method.startsWith("do_it$")) {
            return "";
        }
        String owner = owner(element.getClassName());
        return method.equals("<init>") || method.equals("<clinit>")
                ? "new " + owner
                : (owner.isEmpty() ? method : owner + "." + method);
    }

    private static String owner(String className) {
        Matcher raw = WRAPPER_CLASS.matcher(className);
        String name = raw.matches() ? Optional.ofNullable(raw.group(3)).orElse("") : className;
        return name.substring(name.lastIndexOf('$') + 1);
    }

    private static String library(StackTraceElement element) {
        String name = element.getClassName();
        if (JDK.matcher(name).matches()) {
            return "jdk";
        }
        List<String> parts = List.of(name.split("\\.", -1));
        return parts.size() > 1 && TOP_DOMAINS.contains(parts.getFirst()) ? parts.get(1) : parts.getFirst();
    }
}
