package mlsd.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// The progress file, changed by one process at a time and replaced whole.
record Store(Path folder) {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Path file() {
        return folder.resolve("progress");
    }

    Ledger read() {
        try {
            return Files.exists(file()) ? Ledger.of(text(file()).lines().toList()) : Ledger.EMPTY;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    // Bytes that are no text, after a disk error for example, must not lock the reader out of the course.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    void change(UnaryOperator<Ledger> change) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("progress.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock(channel)) {
                Replacing.write(file(), String.join("\n", change.apply(read()).lines()) + "\n");
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    // Between processes the lock waits by itself; another thread of this one shows up as an exception.
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another cell was writing", e);
        }
    }

    private UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException(
                "progress cannot be kept in " + folder + " (" + cause.getMessage() + "): check that it may be written",
                cause);
    }
}
