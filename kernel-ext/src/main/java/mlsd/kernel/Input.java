package mlsd.kernel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.dflib.jjava.jupyter.messages.request.InputRequest;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/// `System.in`: asks the reader for a line whenever a cell reads more than was typed.
final class Input extends InputStream {
    private static final long PAUSE_MILLIS = 20;

    private final StdinChannel channel;
    private final Outbox outbox;
    private final Runs runs;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(work -> Outbox.daemon(work, "mlsd-stdin"));
    private byte[] line = new byte[0];
    private int at;

    Input(StdinChannel channel, Outbox outbox, Runs runs) {
        this.channel = channel;
        this.outbox = outbox;
        this.runs = runs;
    }

    @Override
    public synchronized int read() {
        if (at == line.length) {
            line = (ask() + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return line[at++] & 0xFF;
    }

    /// Gives the rest of one line at most, so that a reader does not wait for more than was typed.
    @Override
    public synchronized int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        into[from] = (byte) read();
        int more = Math.min(length - 1, available());
        System.arraycopy(line, at, into, from + 1, more);
        at += more;
        return more + 1;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    private String ask() {
        Run run = runs.current();
        if (run == null || !run.mayAsk()) {
            throw new IllegalStateException("This cell reads from System.in, but nobody can be asked here: this front"
                    + " end runs cells without input (allow_stdin is false). Give the value in the code instead.");
        }
        outbox.flush();
        on(() -> put(run));
        while (!on(this::answered)) {
            pause(run);
        }
        return on(() -> channel.readMessage(InputReply.MESSAGE_TYPE))
                .getContent()
                .getValue();
    }

    /// Only this thread touches the socket: a socket used by an interrupted thread would break for good.
    private <T> T on(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, keeper).join();
    }

    private boolean put(Run run) {
        forgetOldAnswers();
        channel.sendMessage(new Message<>(run.message(), InputRequest.MESSAGE_TYPE, new InputRequest("", false)));
        return true;
    }

    private boolean answered() {
        return (channel.getEvents() & ZMQ.Poller.POLLIN) != 0;
    }

    /// An answer that came after its cell was interrupted.
    private void forgetOldAnswers() {
        while (answered()) {
            channel.readMessage();
        }
    }

    private static void pause(Run run) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new Stop.Interrupted(false);
        }
        if (run.stopped()) {
            throw new Stop.Interrupted(false);
        }
    }
}
