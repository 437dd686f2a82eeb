package mlsd.features;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlsd.data.Duck;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// The rows that want features: their keys and their moments.
record Spine(Table rows, LongColumn times) {
    static Spine of(Table rows, FeatureSet features) {
        for (String needed : features.requestColumns()) {
            if (!rows.containsColumn(needed)) {
                throw new IllegalArgumentException("the features need the column \"%s\", but the rows have %s"
                        .formatted(needed, rows.columnNames()));
            }
        }
        for (String name : features.names()) {
            if (rows.containsColumn(name)) {
                throw new IllegalArgumentException(
                        "the rows have a column \"%s\" already, the name of a feature; rename one".formatted(name));
            }
        }
        return new Spine(rows, times(rows));
    }

    /// The latest moment of the rows; nothing later is needed.
    Instant latest() {
        return Instant.ofEpochMilli(times.isEmpty() ? 0 : (long) times.max());
    }

    /// `spine (r, k0 …, t)` in the database, for one feature.
    void register(Duck duck, Windowed feature) {
        List<String> keys = feature.keys();
        Table spine = Table.create("spine")
                .addColumns(LongColumn.create(
                        "r", IntStream.range(0, rows.rowCount()).asLongStream().toArray()))
                .addColumns(times);
        IntStream.range(0, keys.size()).forEach(i -> spine.addColumns(texts("k" + i, rows.column(keys.get(i)))));
        duck.register("spine_rows", spine);
        String columns = keys.isEmpty()
                ? "'' as k0"
                : IntStream.range(0, keys.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
        duck.run("create or replace temp view spine as select r, t, %s from spine_rows".formatted(columns));
    }

    private static LongColumn times(Table rows) {
        if (!rows.containsColumn(FeatureSet.AT)) {
            throw new IllegalArgumentException("each row needs its moment in a column \"at\", but the columns are %s"
                    .formatted(rows.columnNames()));
        }
        Column<?> at = rows.column(FeatureSet.AT);
        LongColumn times = LongColumn.create("t", rows.rowCount());
        for (int row = 0; row < rows.rowCount(); row++) {
            times.set(row, moment(at, row).toEpochMilli());
        }
        return times;
    }

    static Instant moment(Column<?> at, int row) {
        return switch (at.isMissing(row) ? "nothing" : at.get(row)) {
            case Instant instant -> instant;
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case Object other ->
                throw new IllegalArgumentException(
                        "column \"at\" must hold instants or date-times, but row %d has %s".formatted(row, other));
        };
    }

    private static StringColumn texts(String name, Column<?> column) {
        StringColumn texts = StringColumn.create(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                texts.appendMissing();
            } else {
                texts.append(String.valueOf(column.get(row)));
            }
        }
        return texts;
    }
}
