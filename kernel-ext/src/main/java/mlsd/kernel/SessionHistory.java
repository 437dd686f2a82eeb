package mlsd.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;

/// The cells of this session, in memory.
final class SessionHistory implements HistoryManager {
    private final List<HistoryEntry> entries = new CopyOnWriteArrayList<>();

    /// Adds a cell that was run.
    void add(Cell cell) {
        entries.add(new HistoryEntry(0, cell.executionCount(), cell.source(), null));
    }

    /// The fields of the reply to a request.
    Map<String, ?> fields(HistoryRequest request) {
        List<HistoryEntry> found = switch (request) {
            case HistoryRequest.Tail tail -> lookupTail(tail.getMaxReturnLength(), Set.of());
            case HistoryRequest.Range range ->
                lookupRange(range.getSessionIndex(), range.getStart(), range.getStop(), Set.of());
            case HistoryRequest.Search search ->
                search(
                        search.getPattern(),
                        search.getMaxReturnLength(),
                        search.filterUnique() ? Set.of(ResultFlag.UNIQUE) : Set.of());
            default -> List.of();
        };
        return Map.of(
                "history",
                found.stream().map(one -> row(one, request.includeOutput())).toList());
    }

    /// A row as the protocol wants it; the outputs are not kept, so with output it has a null for them.
    private static List<?> row(HistoryEntry entry, boolean output) {
        Object input = output ? Arrays.asList(entry.getInput(), null) : entry.getInput();
        return List.of(entry.getSession(), entry.getCellNumber(), input);
    }

    @Override
    public List<HistoryEntry> lookupTail(int length, Set<ResultFlag> flags) {
        return last(entries, length);
    }

    @Override
    public List<HistoryEntry> lookupRange(int session, int start, int stop, Set<ResultFlag> flags) {
        if (session != 0) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.getCellNumber() >= start && (stop <= 0 || entry.getCellNumber() < stop))
                .toList();
    }

    @Override
    public List<HistoryEntry> search(String glob, int length, Set<ResultFlag> flags) {
        Pattern pattern = pattern(glob);
        List<HistoryEntry> found = new ArrayList<>(entries.stream()
                .filter(entry -> pattern.matcher(entry.getInput()).matches())
                .toList());
        if (flags.contains(ResultFlag.UNIQUE)) {
            var seen = new HashSet<String>();
            found = new ArrayList<>(found.reversed());
            found.removeIf(entry -> !seen.add(entry.getInput()));
            found = found.reversed();
        }
        return last(found, length);
    }

    /// `*` stands for any text, `?` for one character, as in file names.
    private static Pattern pattern(String glob) {
        String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static List<HistoryEntry> last(List<HistoryEntry> all, int length) {
        return length <= 0 ? List.copyOf(all) : List.copyOf(all.subList(Math.max(0, all.size() - length), all.size()));
    }
}
