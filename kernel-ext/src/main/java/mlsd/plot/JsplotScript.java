package mlsd.plot;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JavaScript that jsplot writes: `var trace0 = {x: [1.0, NaN], name: 'a &amp; b',};`.
///
/// Between single quotes stands text that jsplot escaped for HTML, but not for JavaScript: a backslash there is a
/// backslash, `&quot;` is a quote. Between double quotes stands JSON text.
final class JsplotScript {
    private static final Pattern NO_VALUE = Pattern.compile(":\\s*(?=[,}])");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|#\\d+);");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsplotScript() {}

    /// The object that a script assigns to its variable.
    static Map<String, Object> read(String script) {
        int from = script.indexOf('{');
        int to = script.lastIndexOf('}');
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "a jsplot script assigns an object {…}, but this one has none: " + script.strip());
        }
        return LENIENT.readValue(json(script.substring(from, to + 1)), OBJECT);
    }

    private static String json(String script) {
        var json = new StringBuilder(script.length() + 64);
        int at = 0;
        while (at < script.length()) {
            int end = endOfToken(script, at);
            String token = script.substring(at, end);
            switch (script.charAt(at)) {
                case '\'' -> json.append(quoted(token.substring(1, token.length() - 1)));
                case '"' -> json.append(token);
                default -> json.append(NO_VALUE.matcher(token).replaceAll(": null"));
            }
            at = end;
        }
        return json.toString();
    }

    /// A token is a text in quotes, or all that stands before the next quote.
    private static int endOfToken(String script, int start) {
        char first = script.charAt(start);
        int at = start + 1;
        if (first == '\'') {
            return script.indexOf('\'', at) + 1;
        }
        if (first == '"') {
            while (script.charAt(at) != '"') {
                at += script.charAt(at) == '\\' ? 2 : 1;
            }
            return at + 1;
        }
        while (at < script.length() && script.charAt(at) != '\'' && script.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    private static String quoted(String escapedForHtml) {
        return LENIENT.writeValueAsString(ENTITY.matcher(escapedForHtml)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot" -> "\"";
                            default ->
                                Character.toString(
                                        Integer.parseInt(found.group(1).substring(1)));
                        })));
    }
}
