package mlsd.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Takes one member out of a zip, or out of a zip in a zip.
///
/// Only the member's bytes are used, never its path, so that no archive can write outside; and never more bytes
/// than expected, so that none can fill the disk.
final class Archive {
    private Archive() {}

    /// Copies the member to `target`, and stops one byte over `limit`.
    ///
    /// @return whether the member is there
    static boolean extract(Path zip, List<String> inside, Path target, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            return extract(in, inside, target, limit);
        }
    }

    private static boolean extract(InputStream archive, List<String> inside, Path target, long limit)
            throws IOException {
        var zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(inside.getFirst())) {
                if (inside.size() > 1) {
                    return extract(zip, inside.subList(1, inside.size()), target, limit);
                }
                copy(zip, target, limit + 1);
                return true;
            }
        }
        return false;
    }

    private static void copy(InputStream in, Path target, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limit;
        try (OutputStream out = Files.newOutputStream(target)) {
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    return;
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }
}
