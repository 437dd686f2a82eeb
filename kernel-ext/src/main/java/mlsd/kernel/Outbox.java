package mlsd.kernel;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;
import org.jspecify.annotations.Nullable;

/// All that the kernel publishes, in one order: printed text is gathered, everything else goes at once.
///
/// Text leaves after 50 ms, at 16 KiB, when the stream or the cell changes, and before any other message.
/// Only the outbox's own thread touches the socket: a socket used by an interrupted thread would break for good.
final class Outbox extends IOPubChannel {
    private static final int FULL = 16 * 1024;
    private static final long PATIENCE_MILLIS = 50;
    private static final long LIMIT = 4L * 1024 * 1024;

    private final Object order = new Object();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(work -> daemon(work, "mlsd-iopub"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "mlsd-flush"));
    private @Nullable PrintedText printed;

    Outbox(ZMQ.Context context, HMACGenerator signer) {
        super(context, signer);
        setHWM(0);
        setLinger(1000);
    }

    /// Sends a message after the text printed so far.
    ///
    /// One that holds values of the reader's has left on return, so that trouble with them is known to the caller.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // ordered by a lock of its own
    public void sendMessage(Message<?> message) {
        CompletableFuture<Void> sent;
        synchronized (order) {
            flush();
            sent = submit(message);
        }
        if (message.getContent() instanceof PublishStatus || message.getContent() instanceof PublishExecuteInput) {
            return;
        }
        try {
            sent.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Adds printed text to a cell's output.
    void print(Run run, PublishStream.StreamType type, byte[] bytes, int from, int length) {
        long before = run.count(length);
        if (before > LIMIT) {
            return;
        }
        synchronized (order) {
            PrintedText current = printed;
            if (current == null || !current.fits(run, type)) {
                flush();
                current = new PrintedText(run, type);
                printed = current;
                later();
            }
            current.bytes().write(bytes, from, length);
            if (before + length > LIMIT) {
                current.bytes().writeBytes(notice());
            }
            if (current.bytes().size() >= FULL) {
                flush();
            }
        }
    }

    /// Adds an error text of the kernel's own to a cell's output.
    void error(Run run, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        print(run, PublishStream.StreamType.ERR, bytes, 0, bytes.length);
    }

    /// Sends the gathered text on its way.
    void flush() {
        synchronized (order) {
            PrintedText full = printed;
            printed = null;
            if (full != null) {
                PrintedText rest = full.rest();
                var _ = submit(full.message());
                if (rest != null) {
                    printed = rest;
                    later();
                }
            }
        }
    }

    /// Sends what is left and closes the socket.
    void finish() {
        flush();
        timer.shutdown();
        sender.execute(super::close);
        sender.shutdown();
    }

    private CompletableFuture<Void> submit(Message<?> message) {
        try {
            return CompletableFuture.runAsync(() -> super.sendMessage(message), sender);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void later() {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(this::flush, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] notice() {
        return ("\n[The output of this cell is cut here, after " + LIMIT / 1024 / 1024 + " MB.]\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
