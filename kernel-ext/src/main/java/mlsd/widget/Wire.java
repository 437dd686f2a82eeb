package mlsd.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dflib.jjava.shaded.com.google.gson.Gson;
import org.dflib.jjava.shaded.com.google.gson.GsonBuilder;
import org.dflib.jjava.shaded.com.google.gson.JsonElement;
import org.dflib.jjava.shaded.com.google.gson.JsonObject;
import org.dflib.jjava.shaded.com.google.gson.ToNumberPolicy;

/// The engine's JSON, hidden behind maps: its library is shaded into the engine and may change with it.
final class Wire {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private Wire() {}

    static JsonElement json(Object value) {
        return GSON.toJsonTree(value);
    }

    static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<?, ?> read = GSON.fromJson(object, Map.class);
        read.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
