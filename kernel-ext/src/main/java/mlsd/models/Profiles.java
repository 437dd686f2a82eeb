package mlsd.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// What one tower of a two-tower model sees of each user (or item): its own id, and words for its other columns.
///
/// A text column gives a word for each part between `|`, as in `Comedy|Drama`; a column of yes and no gives a
/// word for yes. Numbers must become texts first: `Encoder.bins` shows how.
final class Profiles {
    private static final Pattern PARTS = Pattern.compile("\\|");

    private final Ids ids;
    private final List<int[]> words;
    private final int vocabulary;

    private Profiles(Ids ids, List<int[]> words, int vocabulary) {
        this.ids = ids;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /// Only those of the interactions have a word of their own: what was never met would not be trained.
    static Profiles of(Table table, String id, Ids trained) {
        int[] all = Interactions.whole(table, id);
        Ids ids = Ids.of(all);
        if (ids.count() != all.length) {
            throw new ModelException("profiles need each \"%s\" once, but %d of %d come again"
                    .formatted(id, all.length - ids.count(), all.length));
        }
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        int[][] words = new int[all.length][];
        for (int row = 0; row < all.length; row++) {
            List<String> texts = new ArrayList<>();
            if (trained.place(all[row]) >= 0) {
                texts.add("\0" + all[row]);
            }
            for (Column<?> column : table.columns()) {
                if (!column.name().equals(id)) {
                    texts.addAll(words(column, row));
                }
            }
            words[ids.place(all[row])] = texts.stream()
                    .mapToInt(text -> vocabulary.computeIfAbsent(text, word -> vocabulary.size()))
                    .toArray();
        }
        return new Profiles(ids, List.of(words), vocabulary.size());
    }

    /// Profiles of ids alone.
    static Profiles of(Ids ids) {
        List<int[]> words = new ArrayList<>();
        for (int place = 0; place < ids.count(); place++) {
            words.add(new int[] {place});
        }
        return new Profiles(ids, words, ids.count());
    }

    private static List<String> words(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return List.of();
        }
        if (column.get(row) instanceof Boolean yes) {
            return yes ? List.of(column.name()) : List.of();
        }
        if (column instanceof StringColumn texts) {
            return PARTS.splitAsStream(texts.get(row))
                    .map(part -> column.name() + "=" + part)
                    .toList();
        }
        throw new ModelException(
                "a tower reads texts and yes/no, but column \"%s\" is of type %s; make a text of it (\"18-24\") or leave it out"
                        .formatted(column.name(), column.type().name()));
    }

    Ids ids() {
        return ids;
    }

    int vocabulary() {
        return vocabulary;
    }

    int[] words(int place) {
        return words.get(place);
    }
}
