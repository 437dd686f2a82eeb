package mlsd.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Downloads an address to a file; a broken connection is taken up where it broke (HTTP `Range`).
///
/// What came so far stays in the `.part` file, also when all tries fail, so that the next call goes on from there.
///
/// @param tries    how often to connect
/// @param patience how long to wait for the next byte
/// @param pause    how long to wait before connecting again
/// @param progress who hears how far it is
record Download(int tries, Duration patience, Duration pause, Progress progress) {

    /// The server says that there is nothing to get: trying again is no use.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(int status) {
            super("the server answered " + status);
        }
    }

    /// For people: four tries, half a minute of patience.
    static Download standard(Progress progress) {
        return new Download(4, Duration.ofSeconds(30), Duration.ofSeconds(2), progress);
    }

    /// Brings the whole of `url` into `part`.
    ///
    /// @return whether the beginning came from an earlier call
    /// @throws IOException          if it could not be had; what came is kept
    /// @throws UncheckedIOException if the disk takes no more
    boolean fetch(URI url, Path part, String what) throws IOException {
        boolean resumed = size(part) > 0;
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(url, part, what);
                return resumed;
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                if (attempt == tries) {
                    throw e;
                }
                rest();
            }
        }
    }

    private void attempt(URI url, Path part, String what) throws IOException {
        long have = size(part);
        HttpURLConnection connection = open(url, have);
        try {
            int status = connection.getResponseCode();
            if (status == 416) { // the server has no such range: begin again
                Files.deleteIfExists(part);
            }
            check(status);
            boolean goesOn = goesOn(connection, status, have);
            long length = connection.getContentLengthLong();
            long start = goesOn ? have : 0;
            long total = length < 0 ? -1 : start + length;
            read(connection, part, start, total, what);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(URI url, long have) throws IOException {
        var connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("User-Agent", "mlsd-course");
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        return connection;
    }

    private static void check(int status) throws IOException {
        if (status == 200 || status == 206) {
            return;
        }
        if (status == 416 || status == 429 || status >= 500) {
            throw new IOException("the server answered " + status);
        }
        throw new Refused(status);
    }

    /// Whether the answer begins where our part ends; a server may also ignore the range and send everything.
    private static boolean goesOn(HttpURLConnection connection, int status, long have) throws IOException {
        if (status == 200) {
            return false;
        }
        String range = connection.getHeaderField("Content-Range");
        if (range == null || !range.startsWith("bytes " + have + "-")) {
            throw new Refused(status);
        }
        return true;
    }

    private void read(HttpURLConnection connection, Path part, long start, long total, String what) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            copy(in, part, start, total, what);
        } catch (IOException e) {
            throw new IOException("the connection broke after %,d bytes: %s".formatted(size(part), e.getMessage()), e);
        }
        if (total >= 0 && size(part) != total) {
            throw new IOException("the connection broke after %,d of %,d bytes".formatted(size(part), total));
        }
    }

    private void copy(InputStream in, Path part, long start, long total, String what) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = start;
        try (OutputStream out = write(part, start > 0)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                write(out, buffer, n);
                done += n;
                progress.at(what, done, total);
            }
        }
    }

    private static OutputStream write(Path part, boolean append) {
        try {
            return append
                    ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                    : Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int n) {
        try {
            out.write(buffer, 0, n);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private void rest() throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
