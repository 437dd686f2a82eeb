package mlsd.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;

/// Starts the kernel: `java … mlsd.kernel.Main <connection file>`.
///
/// `--train` instead runs a short lesson on itself and ends, for the JVM's AOT cache.
public final class Main {
    private Main() {}

    /// The engine's version, which the build writes down from the parent's pom.xml.
    public static String engine() {
        try (var written = Main.class.getResourceAsStream("engine.version")) {
            return new String(
                            Objects.requireNonNull(written, "the build did not write the engine's version")
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Binds first and answers `kernel_info` while JShell is still built.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("--train")) {
            Training.run();
            return;
        }
        if (arguments.length != 1) {
            throw new IllegalArgumentException("The kernel needs one argument, the connection file that Jupyter writes,"
                    + " but got " + arguments.length + ": start it from Jupyter, or with ./course lab");
        }
        serve(KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
        Exit.now(0);
    }

    /// Serves until the front end asks for the end.
    static void serve(KernelConnectionProperties where) throws Exception {
        String classPath = System.getProperty("java.class.path");
        EarlyJars.open(classPath);
        Logger.getLogger("").setLevel(Level.OFF);
        JarIndex jars = JarIndex.of(classPath);
        Ports ports = new Ports(where);
        CompletableFuture<RequestHandler> handler = new CompletableFuture<>();
        Dispatcher dispatcher = new Dispatcher(ports, handler);
        ports.open(dispatcher::accept);
        var header = new Header<>(UUID.randomUUID().toString(), PublishStatus.MESSAGE_TYPE); // a session must be named
        ports.outbox().sendMessage(new Message<>(header, PublishStatus.STARTING));
        try {
            handler.complete(Startup.of(ports, System.getenv(), jars));
        } catch (Throwable e) {
            handler.completeExceptionally(e);
            throw e;
        }
        Exit.tellWhenCellsExit(ports, handler.join(), dispatcher.end());
        Signals.onInterrupt(handler.join()::interrupt);
        Parent.whenGone(System.getenv(), () -> Exit.now(0));
        dispatcher.end().join();
        ports.close();
    }
}
