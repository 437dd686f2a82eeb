package mlsd.kernel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.jspecify.annotations.Nullable;

/// One request being served: who asked, where its output is shown, whether it should stop.
final class Run {
    private final MessageContext message;
    private final Cell cell;
    private final boolean mayAsk;
    private final @Nullable Run shownIn;
    private final AtomicLong printed = new AtomicLong();
    private volatile boolean stopped;
    private @Nullable Thread worker;
    private @Nullable CompletableFuture<?> pending;

    private Run(MessageContext message, Cell cell, boolean mayAsk, @Nullable Run shownIn) {
        this.message = message;
        this.cell = cell;
        this.mayAsk = mayAsk;
        this.shownIn = shownIn;
    }

    /// A cell's run; `mayAsk` when the front end can answer questions (`allow_stdin`).
    static Run ofCell(MessageContext message, Cell cell, boolean mayAsk) {
        return new Run(message, cell, mayAsk, null);
    }

    /// The run of a widget's message; what it prints belongs to the cell that made the widget.
    static Run ofComm(MessageContext message, @Nullable Run madeIn) {
        return new Run(message, madeIn == null ? new Cell(0, "") : madeIn.cell, false, madeIn);
    }

    /// The request, parent of what answers it.
    MessageContext message() {
        return message;
    }

    /// The id of the notebook's cell, where the front end tells it.
    Optional<String> notebookCell() {
        return message instanceof Message<?> asked && asked.hasMetadata()
                ? Optional.ofNullable(asked.getMetadata().get("cellId")).map(String::valueOf)
                : Optional.empty();
    }

    Cell cell() {
        return cell;
    }

    boolean mayAsk() {
        return mayAsk;
    }

    /// The run whose cell shows the output of this one.
    Run shownIn() {
        return shownIn == null ? this : shownIn;
    }

    /// Counts printed bytes and gives the number before them.
    long count(int bytes) {
        return printed.getAndAdd(bytes);
    }

    boolean stopped() {
        return stopped;
    }

    /// Work begins on this thread; `pending` is what the shell thread waits for.
    synchronized void begin(CompletableFuture<?> waiting) {
        worker = Thread.currentThread();
        pending = waiting;
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Work ended; an interrupt that came late must not hit the thread's next work.
    @SuppressWarnings("Interruption") // the flag is cleared on purpose: the thread goes back to the pool
    synchronized void end() {
        worker = null;
        pending = null;
        Thread.interrupted();
    }

    /// Asks the work to stop; says whether any is under way.
    @SuppressWarnings("Interruption") // this is the one place that interrupts cell threads
    synchronized boolean stop() {
        stopped = true;
        if (worker == null) {
            return false;
        }
        worker.interrupt();
        return true;
    }

    /// Stops waiting for work that did not stop.
    synchronized void abandon(Throwable why) {
        if (pending != null) {
            pending.completeExceptionally(why);
        }
    }
}
