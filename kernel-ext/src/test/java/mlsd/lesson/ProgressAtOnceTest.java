package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressAtOnceTest {
    @TempDir
    Path folder;

    private Progress progress() {
        return Progress.in(folder, Clock.systemUTC());
    }

    @Test
    void threads_that_write_at_once_lose_nothing() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            int lesson = t;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 1; i <= 10; i++) {
                    progress().solved(lesson + "." + i);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(progress().lessons().stream()
                        .mapToInt(l -> progress().of(l).solved().size())
                        .sum())
                .isEqualTo(40);
    }

    /// Writes from a process of its own.
    static final class Writer {
        public static void main(String[] args) {
            var progress = Progress.in(Path.of(args[0]), Clock.systemUTC());
            for (int i = 1; i <= 25; i++) {
                progress.solved(args[1] + "." + i);
            }
        }
    }

    private Process writer(String lesson) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        lesson)
                .inheritIO()
                .start();
    }

    @Test
    void two_kernels_that_write_at_once_lose_nothing() throws IOException, InterruptedException {
        var one = writer("1");
        var two = writer("2");
        assertThat(one.waitFor(60, TimeUnit.SECONDS) && two.waitFor(60, TimeUnit.SECONDS))
                .isTrue();
        assertThat(progress().of("1").solved()).hasSize(25);
        assertThat(progress().of("2").solved()).hasSize(25);
    }
}
