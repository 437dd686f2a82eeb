package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files and words.
final class Digest {
    private static final int SHORT = 12;

    private Digest() {}

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static byte[] sha256(String words) {
        return sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    }

    /// Enough of a digest to tell two apart by eye.
    static String shortened(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
