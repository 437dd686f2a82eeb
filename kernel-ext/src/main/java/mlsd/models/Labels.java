package mlsd.models;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// The true labels of a table, as metrics take them.
public final class Labels {
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    private Labels() {}

    /// Labels of a column of yes and no, true and false, or 1 and 0.
    ///
    /// @throws ModelException for other values, or a missing one; then name the positive value
    public static boolean[] of(Table table, String column) {
        Column<?> values = Target.column(table, column);
        boolean[] labels = new boolean[values.size()];
        for (int row = 0; row < labels.length; row++) {
            String text = Target.text(values.get(row)).toLowerCase(Locale.ROOT);
            if (!YES.contains(text) && !NO.contains(text)) {
                throw new ModelException(
                        "labels need yes and no, true and false or 1 and 0, but row %d of \"%s\" is \"%s\"; name the positive value"
                                .formatted(row, column, text));
            }
            labels[row] = YES.contains(text);
        }
        return labels;
    }

    /// Labels of any column: true where it has the positive value.
    ///
    /// `Labels.of(adult.test(), "income", ">50K")`
    public static boolean[] of(Table table, String column, Object positive) {
        Column<?> values = Target.column(table, column);
        boolean[] labels = new boolean[values.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = Target.text(values.get(row)).equals(Target.text(positive));
        }
        return labels;
    }

    static boolean[] of(Table table, String column, List<String> classes) {
        for (String found : Target.classes(Target.column(table, column))) {
            if (!classes.contains(found)) {
                throw new ModelException("the model knows the classes %s of \"%s\", but the table also has \"%s\""
                        .formatted(classes, column, found));
            }
        }
        return of(table, column, classes.getLast());
    }
}
