package mlsd.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run has done, a line a fact, each forced to the disk before the next fact is made.
///
/// A last line without its end or with a wrong checksum was torn by a crash: it is cut off. A damaged line before
/// the last is no crash, and stops the reading.
final class Journal {
    private final Path file;
    private final Disk disk;
    private final Clock clock;
    private final List<Entry> entries;

    private Journal(Path file, Disk disk, Clock clock, List<Entry> entries) {
        this.file = file;
        this.disk = disk;
        this.clock = clock;
        this.entries = entries;
    }

    /// The journal in a file, which need not exist yet; a torn line at its end is cut off.
    static Journal open(Path file, Disk disk, Clock clock) {
        List<Entry> entries = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                byte[] bytes = disk.read(file);
                int whole = parse(file, bytes, entries);
                if (whole < bytes.length) {
                    disk.cut(file, whole);
                }
            }
            return new Journal(file, disk, clock, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal %s cannot be read".formatted(file), e);
        }
    }

    /// The facts in a file, for a reader that changes nothing.
    static List<Entry> read(Path file, Disk disk) {
        List<Entry> entries = new ArrayList<>();
        try {
            parse(file, disk.read(file), entries);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the journal %s cannot be read".formatted(file), e);
        }
    }

    /// How many bytes are whole lines.
    private static int parse(Path file, byte[] bytes, List<Entry> entries) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Optional<Entry> entry = Entry.of(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                if (entry.isEmpty() && i + 1 < bytes.length) {
                    throw new PipelineException(
                            "line %d of the journal %s is damaged: move the file away, or restore it, then run again"
                                    .formatted(entries.size() + 1, file));
                }
                if (entry.isEmpty()) {
                    return start;
                }
                entries.add(entry.get());
                start = i + 1;
            }
        }
        return start;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Adds a fact; it is on the disk when this returns.
    void add(Entry.Kind kind, String task, String text) {
        var entry = new Entry(clock.instant(), kind, task, text);
        try {
            disk.append(file, entry.line().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the journal %s could not be written; the run stands where it was: free the disk, then run again"
                            .formatted(file),
                    e);
        }
        entries.add(entry);
    }
}
