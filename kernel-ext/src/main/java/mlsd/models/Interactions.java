package mlsd.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/// Who met what: a user, an item and a value for each line, such as stars, or 1 for a click.
///
/// A pair may come more than once; each line counts.
public final class Interactions {
    final Ids userIds;
    final Ids itemIds;
    final int[] users;
    final int[] items;
    final double[] values;

    private Interactions(int[] users, int[] items, double[] values) {
        if (users.length == 0) {
            throw new ModelException("a recommender needs at least one interaction, but there are none");
        }
        userIds = Ids.of(users);
        itemIds = Ids.of(items);
        this.users = userIds.places(users);
        this.items = itemIds.places(items);
        this.values = values;
    }

    /// Lines that all count 1.
    public static Interactions of(Table table, String user, String item) {
        double[] ones = new double[table.rowCount()];
        Arrays.fill(ones, 1);
        return new Interactions(whole(table, user), whole(table, item), ones);
    }

    /// Lines with a value, such as stars or seconds.
    public static Interactions of(Table table, String user, String item, String value) {
        return new Interactions(whole(table, user), whole(table, item), numbers(table, value));
    }

    /// The same from arrays.
    public static Interactions of(int[] users, int[] items, double[] values) {
        if (users.length != items.length || users.length != values.length) {
            throw new IllegalArgumentException(
                    "interactions need a user, an item and a value each, but there are %d users, %d items and %d values"
                            .formatted(users.length, items.length, values.length));
        }
        return new Interactions(users, items, values.clone());
    }

    public int size() {
        return values.length;
    }

    public int users() {
        return userIds.count();
    }

    public int items() {
        return itemIds.count();
    }

    Sparse byUser() {
        return Sparse.of(users(), users, items, values);
    }

    Sparse byItem() {
        return Sparse.of(items(), items, users, values);
    }

    /// Lines of each item.
    int[] counts() {
        int[] counts = new int[items()];
        for (int item : items) {
            counts[item]++;
        }
        return counts;
    }

    private static double[] numbers(Table table, String name) {
        if (!table.containsColumn(name) || !(table.column(name) instanceof NumericColumn<?> column)) {
            throw new ModelException("interactions need \"%s\" as a column of numbers; the table has %s"
                    .formatted(name, table.columnNames()));
        }
        if (column.countMissing() > 0) {
            throw new ModelException("\"%s\" is missing in %d of %d interactions; drop those"
                    .formatted(name, column.countMissing(), column.size()));
        }
        return column.asDoubleArray();
    }

    static int[] whole(Table table, String name) {
        double[] numbers = numbers(table, name);
        return IntStream.range(0, numbers.length)
                .map(i -> {
                    if (numbers[i] != (int) numbers[i]) {
                        throw new ModelException(
                                "an id is a whole number up to 2,147,483,647, but row %d of \"%s\" is %s"
                                        .formatted(i, name, numbers[i]));
                    }
                    return (int) numbers[i];
                })
                .toArray();
    }
}
