package mlsd.display;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a front end needs to show one value: a mime bundle and its metadata.
///
/// A value of `data` is a string, or, for JSON types such as `application/vnd.plotly.v1+json`, maps, lists,
/// strings, numbers and booleans. `text/plain` is always there: terminals, screen readers and tests read it.
///
/// @param data mime type → content
/// @param metadata mime type → what the front end should know about it
public record Rendering(Map<String, Object> data, Map<String, Object> metadata) {
    /// Checks that plain text is there.
    public Rendering {
        if (!data.containsKey("text/plain")) {
            throw new IllegalArgumentException(
                    "a rendering needs text/plain, but has only " + data.keySet() + ": add the plain text");
        }
    }

    /// Plain text alone.
    public static Rendering text(String text) {
        return new Rendering(Map.of("text/plain", text), Map.of());
    }

    /// HTML, which must already be escaped, with the same content as plain text.
    public static Rendering html(String html, String text) {
        return text(text).with("text/html", html);
    }

    /// The same rendering with one more mime type.
    public Rendering with(String mime, Object content) {
        var more = new LinkedHashMap<>(data);
        more.put(mime, content);
        return new Rendering(more, metadata);
    }
}
