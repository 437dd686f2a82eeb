package mlsd.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/// The file under a [RequestLog]: whole lines only.
final class LogFile {
    private static final int PAGE = 4_096;
    private final FileChannel channel;
    private final boolean force;
    private final long tornBytes;
    private long end;

    private LogFile(FileChannel channel, boolean force, long end, long tornBytes) {
        this.channel = channel;
        this.force = force;
        this.end = end;
        this.tornBytes = tornBytes;
    }

    /// Cuts off what stands behind the last line break: the half line of a crash.
    static LogFile recover(FileChannel channel, boolean force) throws IOException {
        long size = channel.size();
        long end = size;
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        while (end > 0) {
            long from = Math.max(0, end - PAGE);
            page.clear().limit((int) (end - from));
            while (page.hasRemaining() && channel.read(page, from + page.position()) >= 0) {}
            int last = page.position() - 1;
            while (last >= 0 && page.get(last) != '\n') {
                last--;
            }
            end = from + last + 1;
            if (last >= 0) {
                break;
            }
        }
        channel.truncate(end);
        return new LogFile(channel, force, end, size - end);
    }

    long tornBytes() {
        return tornBytes;
    }

    /// All lines or none: what a failed write left is cut off again, and each line's owner hears of it.
    void write(List<RequestLog.Line> batch) {
        try {
            int size = batch.stream().mapToInt(line -> line.bytes().length).sum();
            ByteBuffer all = ByteBuffer.allocate(size);
            batch.forEach(line -> all.put(line.bytes()));
            all.flip();
            while (all.hasRemaining()) {
                channel.write(all, end + all.position());
            }
            if (force) {
                channel.force(false);
            }
            end += size;
            batch.forEach(line -> line.written().complete(null));
        } catch (IOException | RuntimeException e) {
            cutOff();
            batch.forEach(line -> line.written().completeExceptionally(e));
        }
    }

    private void cutOff() {
        try {
            channel.truncate(end);
        } catch (IOException | RuntimeException e) {
            // The next write starts at the same place and overwrites what is left, and opening cuts torn lines off.
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
