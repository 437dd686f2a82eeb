package mlsd.serve;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON object that a client sent, read with suspicion.
public final class Body {
    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /// The object in a request's body.
    ///
    /// @throws Refused if it is no JSON object
    public static Body of(byte[] bytes) throws Refused {
        try {
            JsonNode json = JsonMapper.shared().readTree(bytes);
            if (json == null || !json.isObject()) {
                throw Refused.bad("the body must be a JSON object, such as {\"user\": 7}");
            }
            return new Body(json);
        } catch (JacksonException e) {
            throw Refused.bad("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    /// A whole number within bounds.
    ///
    /// @throws Refused if it is missing, no whole number, or out of bounds
    public int whole(String name, int least, int most) throws Refused {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw Refused.bad(
                    "\"%s\" must be a whole number from %d to %d, but %s".formatted(name, least, most, came(value)));
        }
        return value.intValue();
    }

    /// The same, or another value where it is missing.
    public int whole(String name, int least, int most, int otherwise) throws Refused {
        return json.has(name) ? whole(name, least, most) : otherwise;
    }

    /// Numbers, so many of them.
    ///
    /// @throws Refused if there are more or fewer, or one is not finite
    public double[] numbers(String name, int count) throws Refused {
        JsonNode values = json.path(name);
        if (!values.isArray() || values.size() != count) {
            throw Refused.bad("\"%s\" must be a list of %d numbers, but %s".formatted(name, count, came(values)));
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            JsonNode value = values.get(i);
            numbers[i] = value.isNumber() ? value.doubleValue() : Double.NaN;
            if (!Double.isFinite(numbers[i])) {
                throw Refused.bad(
                        "\"%s\" must hold finite numbers, but at place %d %s".formatted(name, i, came(value)));
            }
        }
        return numbers;
    }

    private static String came(JsonNode value) {
        if (value.isMissingNode()) {
            return "it is missing";
        }
        String text = value.isArray() ? "a list of %d came".formatted(value.size()) : value.toString();
        return value.isArray() ? text : "%s came".formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }
}
