package mlsd.display;

import java.nio.charset.StandardCharsets;

/// The characters that HTML would obey, written so that it shows them.
final class Html {
    private Html() {}

    /// For text between tags and inside quoted attributes: `<b>` becomes `&lt;b&gt;`.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// Escaped, and set apart from the direction of writing of what stands around it.
    static String isolated(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static int bytes(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
