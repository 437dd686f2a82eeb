package mlsd.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;

/// `System.out` or `System.err`: text goes to the cell whose thread prints it.
final class CellOutput extends OutputStream {
    private final Outbox outbox;
    private final Runs runs;
    private final PublishStream.StreamType type;
    private final PrintStream terminal;

    private CellOutput(Outbox outbox, Runs runs, PublishStream.StreamType type, PrintStream terminal) {
        this.outbox = outbox;
        this.runs = runs;
        this.type = type;
        this.terminal = terminal;
    }

    /// Replaces both streams; before the first cell, text still goes to the terminal.
    static void install(Outbox outbox, Runs runs) {
        System.setOut(stream(outbox, runs, PublishStream.StreamType.OUT, System.out));
        System.setErr(stream(outbox, runs, PublishStream.StreamType.ERR, System.err));
    }

    private static PrintStream stream(Outbox outbox, Runs runs, PublishStream.StreamType type, PrintStream terminal) {
        return new PrintStream(new CellOutput(outbox, runs, type, terminal), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        Run run = runs.current();
        if (run == null) {
            terminal.write(bytes, from, length);
        } else {
            outbox.print(run.shownIn(), type, bytes, from, length);
        }
    }
}
