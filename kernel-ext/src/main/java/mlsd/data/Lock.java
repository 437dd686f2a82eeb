package mlsd.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps two notebooks from downloading the same set at once.
///
/// @param folder  the folder it guards
/// @param channel the open lock file
record Lock(Path folder, FileChannel channel) implements AutoCloseable {

    /// Takes the lock of a set.
    ///
    /// @throws DatasetException if another notebook or thread holds it
    static Lock of(Path folder, String set) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(set + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw new DatasetException(
                    "%s is being downloaded by another notebook; wait until it is there, then run this again"
                            .formatted(set));
        }
        return new Lock(folder, channel);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
