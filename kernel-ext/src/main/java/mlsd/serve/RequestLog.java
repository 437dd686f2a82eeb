package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A log in which every acknowledged line stays: [#append] returns when the line is in the file.
///
/// Lines that wait at the same time are written together, so a line costs a share of a write. A process that is
/// killed keeps what was acknowledged; with `force` a machine that loses power does too. A line torn by a crash is
/// cut off when the log is opened again. The queue is bounded: when the disk is slow, whoever logs waits.
public final class RequestLog implements AutoCloseable {
    private final LogFile file;
    private final BlockingQueue<Line> queue;
    private final Thread writer;
    private volatile boolean open = true;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody: it goes from the queue to the file
    record Line(byte[] bytes, CompletableFuture<Void> written) {}

    private RequestLog(LogFile file, int waiting) {
        this.file = file;
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.writer = Thread.ofPlatform().daemon().name("mlsd-request-log").start(this::work);
    }

    /// Opens a file for appending, and makes it if there is none; safe against a killed process.
    public static RequestLog open(Path path) {
        return open(path, 1_024, false);
    }

    /// The same with a queue and a promise of one's own.
    ///
    /// @param waiting lines in the queue
    /// @param force   whether each batch is forced to the disk: safe against a power cut, and slow
    public static RequestLog open(Path path, int waiting, boolean force) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @SuppressWarnings("resource") // given back when the channel closes
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException(
                        "the log %s is open already; close the other one first, or use a file of its own"
                                .formatted(path));
            }
            return new RequestLog(LogFile.recover(channel, force), waiting);
        } catch (IOException e) {
            throw new UncheckedIOException("the request log %s cannot be opened".formatted(path), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Adds a line and waits until it is in the file.
    ///
    /// @throws UncheckedIOException if it could not be written; then nothing of it is in the file
    public void append(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a log line must not hold a line break, but this one does: " + line);
        }
        var entry = new Line((line + "\n").getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
        try {
            put(entry);
            entry.written.get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException("a log line could not be written", new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the line was written; it may be in the log", e);
        }
    }

    /// Waits for room; never drops.
    private void put(Line entry) throws InterruptedException {
        while (!offered(entry)) {
            Thread.sleep(1);
        }
    }

    /// Nothing comes in once it is closed, so what the writer finds after that is all there will be.
    private synchronized boolean offered(Line entry) {
        if (!open) {
            throw new IllegalStateException("the request log is closed");
        }
        return queue.offer(entry);
    }

    private synchronized void shut() {
        open = false;
    }

    private void work() {
        List<Line> batch = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            try {
                Line first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch);
                    file.write(batch);
                }
            } catch (InterruptedException e) {
                shut();
            } finally {
                batch.clear();
            }
        }
    }

    /// How many bytes of a torn last line were cut off when the log was opened.
    public long tornBytes() {
        return file.tornBytes();
    }

    /// Writes what waits, and closes the file.
    @Override
    public void close() {
        shut();
        try {
            writer.join();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the request log could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return open ? "a line a reply" : "closed";
    }
}
