package mlsd.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Puts the values read for each feature beside the rows, and completes each row as an online read would.
final class TrainingRows {
    private TrainingRows() {}

    /// @param values by feature: a table with a column `value`, in the order of the rows
    static Table of(Table rows, FeatureSet features, Map<String, Table> values) {
        List<Column<?>> columns = new ArrayList<>();
        features.features().forEach(feature -> columns.add(empty(feature)));
        for (int row = 0; row < rows.rowCount(); row++) {
            Map<String, Object> complete = request(rows, features, row);
            for (Windowed feature : features.windowed()) {
                Column<?> read =
                        Objects.requireNonNull(values.get(feature.name())).column("value");
                if (!read.isMissing(row)) {
                    complete.put(feature.name(), feature.type().decode(String.valueOf(read.get(row))));
                }
            }
            features.complete(complete);
            columns.forEach(column -> append(column, complete));
        }
        return rows.copy().addColumns(columns.toArray(Column<?>[]::new));
    }

    private static Map<String, Object> request(Table rows, FeatureSet features, int row) {
        Map<String, Object> request = new HashMap<>();
        request.put(FeatureSet.AT, Spine.moment(rows.column(FeatureSet.AT), row));
        for (String name : features.requestColumns()) {
            Column<?> column = rows.column(name);
            if (!column.isMissing(row)) {
                request.put(name, column.get(row));
            }
        }
        return request;
    }

    private static Column<?> empty(Feature feature) {
        return switch (feature.type()) {
            case LONG -> LongColumn.create(feature.name());
            case DOUBLE -> DoubleColumn.create(feature.name());
            case TEXT, TEXTS -> StringColumn.create(feature.name());
        };
    }

    private static void append(Column<?> column, Map<String, Object> row) {
        Object value = row.get(column.name());
        switch (value) {
            case null -> column.appendMissing();
            case List<?> items -> column.appendObj(FeatureType.TEXTS.encode(items));
            default -> column.appendObj(value);
        }
    }
}
