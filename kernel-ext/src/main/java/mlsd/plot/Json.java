package mlsd.plot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as JSON knows them: maps, lists, strings, numbers, booleans and null, all of them immutable.
final class Json {
    private static final double EXACT_IN_A_DOUBLE = 1L << 53;

    private Json() {}

    /// The JSON form of a value: arrays become lists, NaN and the infinities null, whole doubles whole numbers,
    /// and what is neither text, number nor truth becomes its `toString` (dates, categories).
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> object(map);
            case Iterable<?> items -> list(items);
            case Number number -> number(number);
            case String text -> text;
            case Boolean truth -> truth;
            default -> value.getClass().isArray() ? array(value) : value.toString();
        };
    }

    /// The JSON form of a map; entries keep their order.
    static Map<String, Object> object(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> put(copy, String.valueOf(key), of(value)));
        return Collections.unmodifiableMap(copy);
    }

    /// The JSON form of a list, in which missing values are null.
    static List<Object> list(Iterable<?> items) {
        var copy = new ArrayList<Object>();
        items.forEach(item -> add(copy, of(item)));
        return Collections.unmodifiableList(copy);
    }

    private static List<Object> array(Object array) {
        int length = Array.getLength(array);
        var copy = new ArrayList<Object>(length);
        for (int i = 0; i < length; i++) {
            add(copy, of(Array.get(array, i)));
        }
        return Collections.unmodifiableList(copy);
    }

    private static @Nullable Number number(Number number) {
        if (!(number instanceof Double || number instanceof Float)) {
            return number;
        }
        double value = number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT_IN_A_DOUBLE ? (Number) (long) value : value;
    }

    @SuppressWarnings("NullAway") // a missing value is JSON's null, and NullAway does not look into type arguments
    private static void add(List<Object> list, @Nullable Object value) {
        list.add(value);
    }

    @SuppressWarnings("NullAway") // as above
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}
