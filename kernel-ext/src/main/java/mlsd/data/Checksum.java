package mlsd.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, the fingerprint the catalogue keeps of every file.
final class Checksum {
    private Checksum() {}

    /// The SHA-256 of a file as 64 lower-case hex digits.
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Says what is wrong with a file, or nothing if it is the one of the catalogue.
    static String complaint(Path file, DataFile expected) throws IOException {
        long size = Files.size(file);
        if (size != expected.bytes()) {
            return "it needs %,d bytes, but has %,d".formatted(expected.bytes(), size);
        }
        String sha256 = of(file);
        return sha256.equals(expected.sha256())
                ? ""
                : "it needs the SHA-256 %s, but has %s".formatted(expected.sha256(), sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
