package mlsd.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.KernelInfoRequest;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;
import org.dflib.jjava.shaded.org.slf4j.LoggerFactory;
import org.dflib.jjava.shaded.org.zeromq.SocketType;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/// A front end that runs a few cells as a reader would, so that the JVM can learn what a start needs (AOT cache).
final class Training {
    private static final String KEY = "training";
    private static final int PATIENCE_MILLIS = 60_000;

    private Training() {}

    /// Starts a kernel on the loopback interface, runs the cells and ends it.
    static void run() throws Exception {
        List<Integer> ports = freePorts(5);
        var where = new KernelConnectionProperties(
                InetAddress.getLoopbackAddress().getHostAddress(),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                "tcp",
                "hmac-sha256",
                KEY);
        var lesson = new FutureTask<Void>(() -> lesson(where), null);
        Outbox.daemon(lesson, "training").start();
        Main.serve(where);
        lesson.get();
    }

    /// Whatever happens, the kernel is asked to end: a set-up must not wait for ever.
    private static void lesson(KernelConnectionProperties where) {
        Client client = new Client(where);
        try {
            lesson(client);
        } finally {
            client.send(MessageType.SHUTDOWN_REQUEST, ShutdownRequest.SHUTDOWN);
            client.end();
        }
    }

    private static void lesson(Client client) {
        client.ask(MessageType.KERNEL_INFO_REQUEST, new KernelInfoRequest());
        for (String cell : cells()) {
            client.ask(MessageType.EXECUTE_REQUEST, new ExecuteRequest(cell, false, true, Map.of(), false, false));
        }
        client.ask(MessageType.COMPLETE_REQUEST, new CompleteRequest("List.o", 6));
        client.ask(MessageType.INSPECT_REQUEST, new InspectRequest("String.valueOf", 14, 0));
    }

    private static List<String> cells() {
        return List.of(
                "1 + 1",
                "var numbers = IntStream.range(0, 10).boxed().toList(); numbers",
                "record Row(String name, double value) {}\nList.of(new Row(\"a\", 1.5), new Row(\"b\", 2.5))",
                "double mean(double[] xs) { return Arrays.stream(xs).average().orElse(0); }\nmean(new double[] {1, 2})",
                "for (int i = 0; i < 100; i++) System.out.println(i);",
                "import tech.tablesaw.api.*;\n"
                        + "var table = Table.create(\"t\", IntColumn.create(\"x\", 1, 2), DoubleColumn.create(\"y\", 1, 2));"
                        + " table",
                "display(html(\"<b>shown</b>\"));",
                "new int[] {1, 2, 3}",
                "undefined + 1",
                "int half(int x) { return x / 0; }\nhalf(4)");
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(Training::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A front end's shell socket.
    private static final class Client extends JupyterSocket {
        private Client(KernelConnectionProperties where) {
            super(ZMQ.context(1), SocketType.DEALER, signer(where), LoggerFactory.getLogger("training"));
            setLinger(1000);
            setReceiveTimeOut(PATIENCE_MILLIS);
            bind(where);
        }

        private static HMACGenerator signer(KernelConnectionProperties where) {
            try {
                return where.createHMACGenerator();
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException("This JDK lacks " + where.getSignatureScheme(), e);
            }
        }

        @Override
        public void bind(KernelConnectionProperties where) {
            connect(where.getTransport() + "://" + where.getIp() + ":" + where.getShellPort());
        }

        /// Sends a request.
        <T> void send(MessageType<T> type, T content) {
            sendMessage(new Message<>(new Header<>("training", type), content));
        }

        /// Sends a request and waits for its reply, whose content does not matter.
        <T> void ask(MessageType<T> type, T content) {
            send(type, content);
            do {
                if (recv() == null) {
                    throw new IllegalStateException("The kernel gave no reply to " + type.getName() + " within "
                            + PATIENCE_MILLIS / 1000 + " seconds, so there is no cache for its start");
                }
            } while (hasReceiveMore());
        }

        /// Lets go, when all has left.
        void end() {
            close();
            ctx.close();
        }
    }
}
