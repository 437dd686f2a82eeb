package mlsd.monitor;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/// A line of a journal: its checksum, when, what, of which task, and a text.
record Entry(Instant at, Kind kind, String task, String text) {
    private static final int PARTS = 5;

    /// What a line tells.
    enum Kind {
        STARTED,
        BEGAN,
        DONE,
        THREW,
        STOPPED,
        FAILED,
        UNDONE,
        ENDED
    }

    String line() {
        String body = at + "\t" + kind + "\t" + escape(task) + "\t" + escape(text);
        return "%08x\t%s\n".formatted(checksum(body), body);
    }

    /// The line's entry; empty if the line is torn or damaged.
    static Optional<Entry> of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS
                || !parts[0].equals("%08x".formatted(checksum(line.substring(parts[0].length() + 1))))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Entry(Instant.parse(parts[1]), Kind.valueOf(parts[2]), plain(parts[3]), plain(parts[4])));
        } catch (DateTimeException | IllegalArgumentException otherFormat) {
            return Optional.empty();
        }
    }

    private static long checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String escaped) {
        var text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                c = switch (escaped.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> escaped.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
