package mlsd.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// One connection of a load test: a request goes out, its response comes in.
final class Wire {
    private static final int LARGEST = 1 << 20;
    private final SocketChannel channel;
    private final String head;
    private byte[] in = new byte[4_096];
    private int size;
    private long due;
    private long sent;
    private boolean busy;
    private boolean ends;

    private Wire(SocketChannel channel, String head) {
        this.channel = channel;
        this.head = head;
    }

    static Wire open(URI uri, Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        String head = "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\nContent-Length: "
                .formatted(uri.getPath(), uri.getHost(), uri.getPort());
        Wire wire = new Wire(channel, head);
        channel.register(selector, SelectionKey.OP_READ, wire);
        return wire;
    }

    /// False if the connection is broken.
    boolean send(byte[] body, long due) {
        this.due = due;
        this.sent = System.nanoTime();
        this.size = 0;
        byte[] first = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer all = ByteBuffer.allocate(first.length + body.length)
                .put(first)
                .put(body)
                .flip();
        try {
            while (all.hasRemaining()) {
                channel.write(all);
            }
            busy = true;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The status of a whole response, 0 if some of it is still to come, -1 if the connection is broken.
    int receive() {
        try {
            int read;
            do {
                in = size == in.length ? Arrays.copyOf(in, 2 * size) : in;
                read = channel.read(ByteBuffer.wrap(in, size, in.length - size));
                size += Math.max(0, read);
            } while (read > 0 && size == in.length && size < LARGEST);
            return read < 0 ? -1 : status();
        } catch (IOException e) {
            return -1;
        }
    }

    private int status() {
        int end = headEnd();
        if (end < 0 || !busy) {
            return size > 0 && !busy ? -1 : 0;
        }
        String[] lines = new String(in, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        int length = -1;
        for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).trim())
                    : length;
            ends |= lower.startsWith("connection: close");
        }
        if (length < 0) {
            return -1;
        }
        return size < end + 4 + length ? 0 : Integer.parseInt(lines[0].substring(9, 12));
    }

    private int headEnd() {
        for (int i = 3; i < size; i++) {
            if (in[i] == '\n' && in[i - 1] == '\r' && in[i - 2] == '\n' && in[i - 3] == '\r') {
                return i - 3;
            }
        }
        return -1;
    }

    /// Ready for the next request.
    Wire rest() {
        busy = false;
        size = 0;
        return this;
    }

    boolean busy() {
        return busy;
    }

    /// Whether the server said that it will close the connection.
    boolean ends() {
        return ends;
    }

    long due() {
        return due;
    }

    long sent() {
        return sent;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // A broken connection that cannot even be closed has nothing more to tell.
        }
    }
}
