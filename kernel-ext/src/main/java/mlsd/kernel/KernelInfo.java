package mlsd.kernel;

import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.messages.Header;

/// Who the kernel is; known before JShell is there.
final class KernelInfo {
    private KernelInfo() {}

    /// The fields of `kernel_info_reply`, but its status.
    static Map<String, Object> fields() {
        String java = Runtime.version().toString();
        return Map.of(
                "protocol_version",
                Header.PROTOCOL_VERISON,
                "implementation",
                "mlsd-java",
                "implementation_version",
                Main.engine(),
                "language_info",
                language(java),
                "banner",
                "Java " + java + " · ML System Design in Java · JJava " + Main.engine(),
                "debugger",
                false,
                "supported_features",
                List.of(),
                "help_links",
                List.of(link("Java 25 API", "https://docs.oracle.com/en/java/javase/25/docs/api/")));
    }

    private static Map<String, String> language(String version) {
        return Map.of(
                "name", "java",
                "version", version,
                "mimetype", "text/x-java",
                "file_extension", ".java",
                "pygments_lexer", "java",
                "codemirror_mode", "text/x-java");
    }

    private static Map<String, String> link(String text, String url) {
        return Map.of("text", text, "url", url);
    }
}
