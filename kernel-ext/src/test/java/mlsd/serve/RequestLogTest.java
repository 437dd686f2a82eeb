package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("requests.jsonl");
    }

    /// Appends numbered lines for ever, and tells each number when it is acknowledged.
    static final class Writer {
        public static void main(String[] args) {
            try (var log = RequestLog.open(Path.of(args[0]))) {
                for (int i = 0; ; i++) {
                    log.append("line " + i);
                    System.out.println(i);
                }
            }
        }
    }

    @Test
    void a_line_is_in_the_file_when_append_returns() throws IOException {
        try (var log = RequestLog.open(file())) {
            log.append("ä line");
            assertThat(Files.readString(file())).isEqualTo("ä line\n");
        }
    }

    @Test
    void many_writers_lose_nothing_and_mix_nothing() throws IOException {
        var sent = new java.util.ArrayList<java.util.concurrent.Future<?>>();
        try (var log = RequestLog.open(file(), 4, false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5_000; i++) {
                int number = i;
                sent.add(threads.submit(() -> log.append("line %05d".formatted(number))));
            }
        }
        assertThat(sent)
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(java.util.concurrent.Future.State.SUCCESS));
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(5_000);
        assertThat(new HashSet<>(lines)).hasSize(5_000).allMatch(line -> line.matches("line \\d{5}"));
    }

    @Test
    void every_acknowledged_line_survives_a_killed_process() throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader acknowledged = child.inputReader()) {
            for (int i = 0; i < 500; i++) {
                last = String.valueOf(acknowledged.readLine());
            }
            child.destroyForcibly().waitFor();
            for (String line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                last = line.matches("\\d+") ? line : last;
            }
        } catch (IOException e) {
            // The pipe of a killed process may close under the reader.
        }
        assertThat(Files.readAllLines(file())).contains("line " + last).hasSizeGreaterThan(Integer.parseInt(last));
    }

    @Test
    void a_torn_line_is_cut_off_when_the_log_is_opened_again() throws IOException {
        Files.writeString(file(), "whole\nhal");
        try (var log = RequestLog.open(file())) {
            assertThat(log.tornBytes()).isEqualTo(3);
            log.append("next");
        }
        assertThat(Files.readAllLines(file())).containsExactly("whole", "next");
    }

    @Test
    void a_torn_line_longer_than_a_page_is_found_too() throws IOException {
        Files.writeString(file(), "whole\n" + "x".repeat(10_000));
        try (var log = RequestLog.open(file())) {
            assertThat(log.tornBytes()).isEqualTo(10_000);
        }
        assertThat(Files.readString(file())).isEqualTo("whole\n");
    }

    @Test
    void what_waits_at_the_close_is_written() throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var log = RequestLog.open(file())) {
                for (int i = 0; i < 200; i++) {
                    sent.add(threads.submit(() -> log.append("line")));
                }
            }
        }
        long acknowledged =
                sent.stream().filter(one -> one.state() == Future.State.SUCCESS).count();
        assertThat(Files.readAllLines(file())).hasSize((int) acknowledged);
    }

    @Test
    void a_failed_write_leaves_no_half_line_and_is_told() throws IOException {
        FileChannel channel =
                FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LogFile log = LogFile.recover(channel, false);
        channel.close();
        var line = new RequestLog.Line("lost\n".getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
        log.write(List.of(line));
        assertThat(line.written()).isCompletedExceptionally();
    }

    @Test
    void a_disk_that_is_full_is_told_to_whoever_logs() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        assertThatThrownBy(() -> {
                    try (var log = RequestLog.open(full)) {
                        log.append("line");
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void one_file_has_one_writer() {
        try (var log = RequestLog.open(file())) {
            assertThat(log.tornBytes()).isZero();
            assertThatThrownBy(() -> RequestLog.open(file()))
                    .hasMessage("the log %s is open already; close the other one first, or use a file of its own"
                            .formatted(file()));
        }
    }

    @Test
    void a_line_break_is_refused() {
        try (var log = RequestLog.open(file())) {
            assertThatThrownBy(() -> log.append("two\nlines")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_closed_log_says_so() {
        var log = RequestLog.open(file());
        log.close();
        assertThatThrownBy(() -> log.append("late")).hasMessage("the request log is closed");
    }
}
