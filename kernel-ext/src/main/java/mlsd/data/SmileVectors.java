package mlsd.data;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import smile.data.measure.CategoricalMeasure;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.BooleanVector;
import smile.data.vector.DoubleVector;
import smile.data.vector.FloatVector;
import smile.data.vector.IntVector;
import smile.data.vector.LongVector;
import smile.data.vector.NullableBooleanVector;
import smile.data.vector.NullableDoubleVector;
import smile.data.vector.NullableFloatVector;
import smile.data.vector.NullableIntVector;
import smile.data.vector.NullableLongVector;
import smile.data.vector.NullableShortVector;
import smile.data.vector.ObjectVector;
import smile.data.vector.ShortVector;
import smile.data.vector.ValueVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// One Tablesaw column as a Smile vector, whole arrays at a time.
final class SmileVectors {
    private SmileVectors() {}

    static ValueVector of(Column<?> column) {
        return switch (column) {
            case BooleanColumn booleans -> booleans(booleans);
            case ShortColumn shorts -> shorts(shorts);
            case IntColumn ints -> ints(ints.name(), ints.asIntArray(), missing(ints));
            case LongColumn longs -> longs(longs);
            case FloatColumn floats -> floats(floats);
            case DoubleColumn doubles -> doubles(doubles);
            case StringColumn strings -> nominal(strings);
            case DateColumn dates ->
                new ObjectVector<>(new StructField(dates.name(), DataTypes.DateType), dates.asObjectArray());
            case TimeColumn times ->
                new ObjectVector<>(new StructField(times.name(), DataTypes.TimeType), times.asObjectArray());
            case DateTimeColumn moments ->
                new ObjectVector<>(new StructField(moments.name(), DataTypes.DateTimeType), moments.asObjectArray());
            case InstantColumn instants ->
                new ObjectVector<>(
                        new StructField(instants.name(), DataTypes.object(Instant.class)), instants.asObjectArray());
            default ->
                throw new IllegalArgumentException(
                        "column \"%s\" is of type %s, which Smile has no vector for; drop or convert it"
                                .formatted(column.name(), column.type().name()));
        };
    }

    private static ValueVector booleans(BooleanColumn column) {
        boolean[] values = new boolean[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.getByte(i) == 1;
        }
        BitSet missing = missing(column);
        return missing.isEmpty()
                ? new BooleanVector(column.name(), values)
                : new NullableBooleanVector(column.name(), values, missing);
    }

    private static ValueVector shorts(ShortColumn column) {
        BitSet missing = missing(column);
        return missing.isEmpty()
                ? new ShortVector(column.name(), column.asShortArray())
                : new NullableShortVector(column.name(), column.asShortArray(), missing);
    }

    private static ValueVector ints(String name, int[] values, BitSet missing) {
        return missing.isEmpty() ? new IntVector(name, values) : new NullableIntVector(name, values, missing);
    }

    private static ValueVector longs(LongColumn column) {
        BitSet missing = missing(column);
        return missing.isEmpty()
                ? new LongVector(column.name(), column.asLongArray())
                : new NullableLongVector(column.name(), column.asLongArray(), missing);
    }

    private static ValueVector floats(FloatColumn column) {
        BitSet missing = missing(column);
        return missing.isEmpty()
                ? new FloatVector(column.name(), column.asFloatArray())
                : new NullableFloatVector(column.name(), column.asFloatArray(), missing);
    }

    private static ValueVector doubles(DoubleColumn column) {
        BitSet missing = missing(column);
        return missing.isEmpty()
                ? new DoubleVector(column.name(), column.asDoubleArray())
                : new NullableDoubleVector(column.name(), column.asDoubleArray(), missing);
    }

    private static ValueVector nominal(StringColumn column) {
        var levels = new TreeSet<>(column.unique().removeMissing().asList());
        return nominal(column, new NominalScale(levels.toArray(String[]::new)));
    }

    /// The column in the numbers of given levels; other texts are missing.
    static ValueVector nominal(StringColumn column, CategoricalMeasure scale) {
        Map<String, Integer> codes = new HashMap<>();
        for (int code : scale.values()) {
            codes.put(scale.level(code), code);
        }
        int[] values = new int[column.size()];
        var missing = new BitSet();
        for (int i = 0; i < values.length; i++) {
            Integer code = codes.get(column.get(i));
            if (code == null) {
                missing.set(i);
            } else {
                values[i] = code;
            }
        }
        return missing.isEmpty()
                ? new IntVector(new StructField(column.name(), DataTypes.IntType, scale), values)
                : new NullableIntVector(
                        new StructField(column.name(), DataTypes.NullableIntType, scale), values, missing);
    }

    /// The texts, null where missing: Smile's own way to say so.
    static @Nullable String[] texts(StringColumn column) {
        @Nullable String[] texts = new String[column.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.isMissing(i) ? null : column.get(i);
        }
        return texts;
    }

    private static BitSet missing(Column<?> column) {
        var missing = new BitSet();
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                missing.set(i);
            }
        }
        return missing;
    }
}
