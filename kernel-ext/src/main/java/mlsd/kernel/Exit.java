package mlsd.kernel;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;

/// The end of the process: prompt, and never silent.
final class Exit {
    private static final long PATIENCE_MILLIS = 5000;

    private Exit() {}

    /// Ends the process, even when a shutdown hook of a library hangs.
    static void now(int status) {
        Outbox.daemon(() -> haltAfterPatience(status), "mlsd-halt").start();
        System.exit(status);
    }

    /// When code calls `System.exit`, the reader is told why the kernel is gone, and loses no output.
    static void tellWhenCellsExit(Ports ports, RequestHandler handler, CompletableFuture<Boolean> asked) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!asked.isDone()) {
                tell(ports, handler);
            }
        }));
    }

    private static void tell(Ports ports, RequestHandler handler) {
        Run run = handler.running();
        if (run != null) {
            String message = "The kernel ended because the code called System.exit. Restart it to go on.";
            ports.outbox().error(run, message + "\n");
            Reply reply = new Reply(ports.shell(), ports.outbox(), run.message());
            reply.status(
                    MessageType.EXECUTE_REPLY,
                    "error",
                    Map.of("ename", "SystemExit", "evalue", message, "traceback", java.util.List.of(message)));
            reply.publish(PublishStatus.IDLE);
        }
        ports.outbox().finish();
        sleep(200);
    }

    private static void haltAfterPatience(int status) {
        sleep(PATIENCE_MILLIS);
        Runtime.getRuntime().halt(status);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
