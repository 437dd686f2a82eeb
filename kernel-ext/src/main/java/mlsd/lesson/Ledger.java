package mlsd.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of the progress file: entries, and the lines that this version does not know.
///
/// @param header names the format's version; that of a newer course stays
record Ledger(String header, List<Entry> entries, List<String> unknown) {
    private static final String NAME = "mlsd-progress ";

    static final Ledger EMPTY = new Ledger(NAME + "1", List.of(), List.of());

    Ledger {
        entries = List.copyOf(entries);
        unknown = List.copyOf(unknown);
    }

    static Ledger of(List<String> lines) {
        var header =
                lines.stream().filter(line -> line.startsWith(NAME)).findFirst().orElse(EMPTY.header());
        var ledger = new Ledger(header, List.of(), unknown(lines));
        for (String line : lines) {
            ledger = Entry.of(line).map(ledger::with).orElse(ledger);
        }
        return ledger;
    }

    private static List<String> unknown(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith(NAME) && !line.isBlank())
                .filter(line -> Entry.of(line).isEmpty())
                .toList();
    }

    List<String> lines() {
        return Stream.of(Stream.of(header), entries.stream().map(Entry::line), unknown.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    Ledger with(Entry entry) {
        var rest = new ArrayList<>(entries);
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).about(entry)) {
                rest.set(i, rest.get(i).or(entry));
                return new Ledger(header, rest, unknown);
            }
        }
        rest.add(entry);
        return new Ledger(header, rest, unknown);
    }

    Ledger without(Predicate<Entry> forgotten) {
        return new Ledger(header, entries.stream().filter(forgotten.negate()).toList(), unknown);
    }

    Set<String> lessons() {
        return entries.stream().map(Entry::lesson).collect(Collectors.toCollection(TreeSet::new));
    }

    Standing standing(String lesson) {
        var solved = new TreeSet<String>();
        var answered = new TreeMap<String, Boolean>();
        for (Entry entry : about(lesson)) {
            switch (entry.kind()) {
                case SOLVED -> solved.add(entry.id());
                case RIGHT, WRONG -> answered.put(entry.id(), entry.kind() == Entry.Kind.RIGHT);
                case OPENED -> {}
            }
        }
        var last = about(lesson).stream().map(Entry::at).max(Comparator.naturalOrder());
        return new Standing(lesson, solved, answered, last);
    }

    private List<Entry> about(String lesson) {
        return entries.stream().filter(entry -> entry.lesson().equals(lesson)).toList();
    }
}
