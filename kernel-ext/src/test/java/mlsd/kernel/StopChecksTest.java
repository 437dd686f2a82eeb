package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopChecksTest {
    /// What a cell may hold.
    static final class Loops {
        private Loops() {}

        static int sum(int n) {
            int sum = 0;
            for (int i = 1; i <= n; i++) {
                sum += i;
            }
            return sum;
        }

        @SuppressWarnings("InfiniteRecursion") // that is what is tested
        static int deeper(int n) {
            return n < 0 ? 0 : deeper(n == 5 ? 0 : n + 1);
        }

        static int forEver(int n) {
            while (n >= 0) {
                n = Math.abs(n - 1);
            }
            return n;
        }

        static int swallowing(int n) {
            while (true) {
                try {
                    n = Math.abs(n - 1);
                } catch (RuntimeException e) {
                    n = 0;
                }
            }
        }
    }

    @AfterEach
    void nobody_looks_any_more() {
        Stop.settle();
    }

    @Test
    void a_loop_still_computes_the_same() throws Exception {
        assertThat(call("sum", 100)).isEqualTo(5050);
    }

    @Test
    void an_endless_loop_ends_when_asked() {
        Stop.ask(() -> true);
        assertThatThrownBy(() -> call("forEver", 1)).hasCauseInstanceOf(Stop.Interrupted.class);
    }

    @Test
    void an_endless_recursion_ends_when_asked() {
        Stop.ask(() -> true);
        assertThatThrownBy(() -> call("deeper", 1)).hasCauseInstanceOf(Stop.Interrupted.class);
    }

    @Test
    void a_loop_that_catches_exceptions_ends_all_the_same() {
        Stop.ask(() -> true);
        assertThatThrownBy(() -> call("swallowing", 1)).hasCauseInstanceOf(Stop.Interrupted.class);
    }

    @Test
    void a_thread_that_is_not_meant_goes_on() throws Exception {
        Stop.ask(() -> false);
        assertThat(call("sum", 10)).isEqualTo(55);
    }

    private static Object call(String method, int argument) throws ReflectiveOperationException, IOException {
        try (InputStream bytes =
                Objects.requireNonNull(StopChecksTest.class.getResourceAsStream("StopChecksTest$Loops.class"))) {
            Class<?> checked = new One(StopChecks.in(bytes.readAllBytes())).define();
            var loops = checked.getDeclaredMethod(method, int.class);
            loops.setAccessible(true);
            return loops.invoke(null, argument);
        }
    }

    /// Defines one class from its bytes.
    private static final class One extends ClassLoader {
        private final byte[] bytes;

        One(byte[] bytes) {
            super(StopChecksTest.class.getClassLoader());
            this.bytes = bytes;
        }

        Class<?> define() {
            return defineClass(Loops.class.getName(), bytes, 0, bytes.length);
        }
    }
}
