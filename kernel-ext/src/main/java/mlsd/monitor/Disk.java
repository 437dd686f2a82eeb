package mlsd.monitor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where journals lie: a port, so that a test can refuse, tear or end a write.
interface Disk {
    byte[] read(Path file) throws IOException;

    /// Adds bytes at the end and forces them out.
    void append(Path file, byte[] bytes) throws IOException;

    /// Cuts a file to a length.
    void cut(Path file, long length) throws IOException;

    /// The file system.
    static Disk real() {
        return new Disk() {
            @Override
            public byte[] read(Path file) throws IOException {
                return Files.readAllBytes(file);
            }

            @Override
            public void append(Path file, byte[] bytes) throws IOException {
                try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    var left = ByteBuffer.wrap(bytes);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
            }

            @Override
            public void cut(Path file, long length) throws IOException {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(length);
                    channel.force(true);
                }
            }
        };
    }
}
