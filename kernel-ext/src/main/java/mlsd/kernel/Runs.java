package mlsd.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.KernelTimestamp;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.jspecify.annotations.Nullable;

/// Which run a thread works for; a thread that outlives its cell still works for that cell.
final class Runs {
    private static final MessageContext NOBODY = new Message<>(
            new Header<>("none", "kernel", "", KernelTimestamp.now(), MessageType.UNKNOWN, Header.PROTOCOL_VERISON),
            new Object());

    @SuppressWarnings("ThreadLocalUsage") // no static state: tests have several kernels in one process
    private final InheritableThreadLocal<@Nullable Run> own = new InheritableThreadLocal<>();

    private volatile @Nullable Run latest;

    /// The calling thread, and the threads it starts, work for this run from now on.
    void enter(Run run) {
        own.set(run);
    }

    /// The calling thread works for nobody again.
    void leave() {
        own.remove();
    }

    /// The newest cell: output that belongs to no cell is shown there.
    void newest(Run run) {
        latest = run;
    }

    /// The newest cell, if any was run.
    @Nullable
    Run newest() {
        return latest;
    }

    /// The run of the calling thread.
    ///
    /// The common pool's threads are shared by all cells, so they work for the newest one.
    @Nullable
    Run current() {
        Run run = shared() ? null : own.get();
        return run == null ? latest : run;
    }

    /// The request of whatever run is current at the moment of asking.
    MessageContext asking() {
        return LateContext.of(() -> {
            Run run = current();
            return run == null ? NOBODY : run.message();
        });
    }

    /// The request of the cell that shows the current run's output.
    MessageContext showing() {
        return LateContext.of(() -> {
            Run run = current();
            return run == null ? NOBODY : run.shownIn().message();
        });
    }

    private static boolean shared() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && ForkJoinPool.commonPool().equals(worker.getPool());
    }
}
