package mlsd.features;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Cells on disk: a magic word, the number of cells, each as six texts, a checksum.
final class Snapshot {
    private static final int MAGIC = 0x4D4C5346; // MLSF

    private Snapshot() {}

    /// Written beside the target first, then moved over it: a crash leaves the old snapshot or the new one.
    static void write(Path file, Map<Cell, StoredValue> cells) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        CRC32 crc = new CRC32();
        try {
            try (var sum = new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), crc);
                    var out = new DataOutputStream(sum)) {
                out.writeInt(MAGIC);
                out.writeInt(cells.size());
                for (Map.Entry<Cell, StoredValue> cell : cells.entrySet()) {
                    write(out, cell.getKey(), cell.getValue());
                }
                out.writeLong(crc.getValue());
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the snapshot " + file.getFileName(), e);
        }
    }

    static Map<Cell, StoredValue> read(Path file) {
        CRC32 crc = new CRC32();
        try (var sum = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc);
                var in = new DataInputStream(sum)) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it is no snapshot of features");
            }
            int size = in.readInt();
            Map<Cell, StoredValue> cells = new HashMap<>();
            for (int i = 0; i < size; i++) {
                EntityKey key = new EntityKey(texts(in), texts(in));
                cells.put(new Cell(key, text(in)), StoredValue.decoded(text(in)));
            }
            long expected = crc.getValue();
            if (in.readLong() != expected) {
                throw new IOException("its checksum is wrong");
            }
            return cells;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cannot read the snapshot %s: %s; materialise again".formatted(file.getFileName(), e), e);
        }
    }

    private static void write(DataOutputStream out, Cell cell, StoredValue value) throws IOException {
        write(out, cell.key().columns());
        write(out, cell.key().values());
        write(out, cell.feature());
        write(out, value.encoded());
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("a text has a negative length");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it ends in the middle");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
