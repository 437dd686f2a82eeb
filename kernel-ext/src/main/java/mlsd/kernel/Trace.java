package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes frames: the reader's lines in full, libraries folded, long recursions cut in the middle.
final class Trace {
    private static final int HEAD = 8;
    private static final int TAIL = 4;
    private static final int LONGEST_LINE = 160;

    private final CellIndex cells;

    Trace(CellIndex cells) {
        this.cells = cells;
    }

    /// The lines for a stack trace.
    List<String> lines(List<Frame> frames) {
        List<List<String>> steps = steps(frames);
        if (steps.size() <= HEAD + TAIL + 1) {
            return steps.stream().flatMap(List::stream).toList();
        }
        var lines = new ArrayList<String>();
        steps.subList(0, HEAD).forEach(lines::addAll);
        lines.add(Ansi.faint("  … " + Clip.count(steps.size() - HEAD - TAIL) + " steps more …"));
        steps.subList(steps.size() - TAIL, steps.size()).forEach(lines::addAll);
        return lines;
    }

    private List<List<String>> steps(List<Frame> frames) {
        var steps = new ArrayList<List<String>>();
        int i = 0;
        while (i < frames.size()) {
            int end = run(frames, i);
            steps.addAll(
                    frames.get(i) instanceof Frame.Own own ? repeated(own, end - i) : folded(frames.subList(i, end)));
            i = end;
        }
        return steps;
    }

    private List<List<String>> repeated(Frame.Own own, int times) {
        return times == 1
                ? List.of(own(own))
                : List.of(own(own), List.of(Ansi.faint("  … the same line " + times(times - 1) + " more …")));
    }

    private static String times(int number) {
        return number == 1 ? "once" : Clip.count(number) + " times";
    }

    private static int run(List<Frame> frames, int start) {
        Frame first = frames.get(start);
        int end = start + 1;
        while (end < frames.size() && together(first, frames.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean together(Frame first, Frame next) {
        return first.equals(next) || (first instanceof Frame.Library && next instanceof Frame.Library);
    }

    private List<String> own(Frame.Own own) {
        var place = cells.of(own.snippet());
        String where = own.where().isEmpty() ? "" : ", in " + own.where();
        if (place.isEmpty()) {
            return List.of("  " + Ansi.place("code outside the cells, line " + own.line() + where));
        }
        Cell cell = place.get().cell();
        int line = place.get().line(own.line());
        String source = Clip.text(cell.line(line).strip(), LONGEST_LINE);
        return List.of("  " + Ansi.place(name(cell) + ", line " + line + where), "    → " + source);
    }

    /// How a cell is called in a message: `cell [12]`; a file by its name.
    static String name(Cell cell) {
        if (!cell.file().isEmpty()) {
            return cell.file();
        }
        return cell.executionCount() > 0 ? "cell [" + cell.executionCount() + "]" : "code outside the cells";
    }

    private static List<List<String>> folded(List<Frame> frames) {
        String names = frames.stream()
                .map(frame -> ((Frame.Library) frame).name())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        String count = frames.size() == 1 ? "1 frame" : Clip.count(frames.size()) + " frames";
        return List.of(List.of(Ansi.faint("  … " + count + " in " + names + " …")));
    }
}
