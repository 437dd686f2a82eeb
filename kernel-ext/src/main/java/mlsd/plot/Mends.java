package mlsd.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What jsplot 0.44 writes for the plotly.js of 2018, in the words of plotly.js 4, which drops the old ones silently.
final class Mends {
    private static final Map<String, String> RENAMED =
            Map.of("showExponent", "showexponent", "showspike", "showspikes", "titleFont", "titlefont");
    private static final Set<String> NUMBERS = Set.of("opacity", "dtick", "tick0", "nticks", "scaleratio");
    private static final Set<String> TEXTS = Set.of("name", "title", "text", "tickprefix", "ticksuffix");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}([T ]\\d{2}.*)?)?");
    private static final Set<String> UNTOLD_COLOURS = Set.of("", "#444");

    private Mends() {}

    /// The object with every old word mended, at any depth.
    static Map<String, Object> of(Map<String, Object> old) {
        var mended = new LinkedHashMap<String, Object>();
        old.forEach((key, value) -> {
            String name = RENAMED.getOrDefault(key, key);
            if (!isUntold(name, value)) {
                mended.put(name, value(name, value));
            }
        });
        title(mended);
        ticks(mended);
        return mended;
    }

    /// Breaks a title that is wider than its chart.
    static void wrapTitle(Map<String, Object> layout) {
        if (layout.get("title") instanceof Map<?, ?> title && layout.get("width") instanceof Number width) {
            var lines = new LinkedHashMap<>(Json.object(title));
            lines.computeIfPresent("text", (key, text) -> Labels.wrapped(text.toString(), width.intValue() / 11));
            layout.put("title", lines);
        }
    }

    /// Whether a text reads as a day or a moment, so that a date axis suits it.
    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /// Whether a text reads as a number.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// jsplot writes its own defaults: dark grey, which nobody can read on a dark page, and a font no machine has.
    private static boolean isUntold(String key, @Nullable Object value) {
        return value == null
                || (key.endsWith("color") && UNTOLD_COLOURS.contains(value))
                || (key.equals("family") && value.equals("Open Sans"));
    }

    private static Object value(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> of(Json.object(map));
            case List<?> list -> list(key, list);
            case String text -> TEXTS.contains(key) ? text : scalar(key, text);
            default -> value;
        };
    }

    private static Object scalar(String key, String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        return NUMBERS.contains(key) && isNumber(text) ? (Object) Double.valueOf(text) : text;
    }

    private static Object list(String key, List<?> list) {
        return switch (key) {
            case "ticktext" ->
                list.stream()
                        .map(label -> Labels.literal(String.valueOf(label)))
                        .toList();
            case "range" ->
                list.stream()
                        .map(end -> isNumber(String.valueOf(end)) ? Double.valueOf(end.toString()) : end)
                        .toList();
            case "domain" -> domain(list);
            default -> list;
        };
    }

    /// Where numbers are written `0,45`, jsplot writes the domain `[0,00, 0,45]`: four numbers instead of two.
    private static Object domain(List<?> list) {
        if (list.size() != 4) {
            return list;
        }
        double[] part =
                list.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
        return List.of(part[0] + part[1] / 100, part[2] + part[3] / 100);
    }

    /// `title: 'a', titlefont: {…}` is `title: {text: 'a', font: {…}}` now.
    private static void title(Map<String, Object> owner) {
        var title = new LinkedHashMap<String, Object>();
        if (owner.get("title") instanceof String text && !text.isEmpty()) {
            title.put("text", Labels.literal(text));
        }
        if (owner.remove("titlefont") instanceof Map<?, ?> font) {
            title.put("font", font);
        }
        if (!title.isEmpty()) {
            owner.put("title", title);
        } else if ("".equals(owner.get("title"))) {
            owner.remove("title");
        }
    }

    /// jsplot says `tickmode: 'linear'` when nobody asked: plotly.js then ignores `nticks` and `tickvals`.
    private static void ticks(Map<String, Object> axis) {
        if ("linear".equals(axis.get("tickmode")) && !axis.containsKey("dtick")) {
            axis.put("tickmode", axis.containsKey("tickvals") ? "array" : "auto");
        }
        for (String fix : List.of("tickprefix", "ticksuffix")) {
            axis.computeIfPresent(fix, (key, text) -> Labels.literal(text.toString()));
        }
    }
}
