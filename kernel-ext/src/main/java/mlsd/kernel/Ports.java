package mlsd.kernel;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.channels.HeartbeatChannel;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;
import org.dflib.jjava.shaded.org.zeromq.ZMQException;

/// The five sockets of a kernel, bound; each is read by a thread of its own that blocks until something comes.
final class Ports {
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final ZMQ.Context context = ZMQ.context(1);
    private final Outbox outbox;
    private final ShellChannel shell;
    private final ShellChannel control;
    private final StdinChannel stdin;
    private final HeartbeatChannel heartbeat;
    private volatile boolean closing;

    /// Binds the sockets where the connection file says.
    Ports(KernelConnectionProperties where) throws NoSuchAlgorithmException, InvalidKeyException {
        HMACGenerator signer = where.createHMACGenerator();
        outbox = bound(new Outbox(context, signer), where, where.getIopubPort());
        shell = bound(new ShellChannel(context, signer, false, null), where, where.getShellPort());
        control = bound(new ShellChannel(context, signer, true, null), where, where.getControlPort());
        stdin = bound(new StdinChannel(context, signer), where, where.getStdinPort());
        heartbeat = bound(new HeartbeatChannel(context, signer), where, where.getHbPort());
    }

    private static <S extends JupyterSocket> S bound(S socket, KernelConnectionProperties where, int port) {
        socket.setHWM(0);
        socket.setLinger(1000);
        socket.bind(where.getTransport() + "://" + where.getIp() + ":" + port);
        return socket;
    }

    Outbox outbox() {
        return outbox;
    }

    StdinChannel stdin() {
        return stdin;
    }

    ShellChannel shell() {
        return shell;
    }

    /// Starts the threads that read.
    void open(BiConsumer<ShellChannel, Message<?>> dispatcher) {
        start("mlsd-heartbeat", this::beat);
        start("mlsd-control", () -> serve(control, dispatcher));
        start("mlsd-shell", () -> serve(shell, dispatcher));
    }

    /// Ends the reading; what was sent still arrives.
    void close() {
        closing = true;
        outbox.finish();
        start("mlsd-close", context::close);
    }

    boolean closing() {
        return closing;
    }

    /// The messages that have come already.
    static List<Message<?>> waiting(ShellChannel channel) {
        List<Message<?>> waiting = new ArrayList<>();
        while ((channel.getEvents() & ZMQ.Poller.POLLIN) != 0) {
            waiting.add(channel.readMessage());
        }
        return waiting;
    }

    private void serve(ShellChannel channel, BiConsumer<ShellChannel, Message<?>> dispatcher) {
        while (!closing) {
            try {
                dispatcher.accept(channel, channel.readMessage());
            } catch (ZMQException e) {
                closing = true; // the context ends
            } catch (RuntimeException unreadable) {
                // not signed with the key, or no JSON: the protocol says to drop it
            }
        }
        channel.close();
    }

    private void beat() {
        try {
            while (!closing) {
                heartbeat.send(heartbeat.recv());
            }
        } catch (ZMQException e) {
            closing = true;
        }
        heartbeat.close();
    }

    /// The stack is deep, for the compiler runs here and follows expressions of thousands of operands.
    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
