package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

        static double inner(double[] a) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i];
            }
            return sum;
        }

        static int standing(int n) {
            for (int i = 0; i * 0 < n; i++) {
                n = 5;
            }
            return n;
        }

        static int setBack(int n) {
            for (int i = 0; i < n; i++) {
                i = 0;
            }
            return n;
        }

        static int nested(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum += j;
                }
            }
            return sum;
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
    void a_loop_that_ends_soon_by_itself_has_no_check_so_that_it_runs_at_full_speed() throws IOException {
        assertThat(checks("inner")).isEqualTo(1); // the one at the method's start
    }

    @Test
    void only_the_innermost_of_two_loops_has_no_check() throws IOException {
        assertThat(checks("nested")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "setBack"})
    void a_loop_that_only_looks_as_if_it_counted_ends_when_asked(String method) throws IOException {
        assertThat(checks(method)).isEqualTo(2);
        Stop.ask(() -> true);
        assertThatThrownBy(() -> call(method, 1)).hasCauseInstanceOf(Stop.Interrupted.class);
    }

    @Test
    void a_thread_that_is_not_meant_goes_on() throws Exception {
        Stop.ask(() -> false);
        assertThat(call("sum", 10)).isEqualTo(55);
    }

    private static Object call(String method, int argument) throws ReflectiveOperationException, IOException {
        Class<?> checked = new One(checked()).define();
        var loops = checked.getDeclaredMethod(method, int.class);
        loops.setAccessible(true);
        return loops.invoke(null, argument);
    }

    /// How many checks a method holds.
    private static long checks(String method) throws IOException {
        return ClassFile.of().parse(checked()).methods().stream()
                .filter(one -> one.methodName().equalsString(method))
                .flatMap(one -> one.code().orElseThrow().elementStream())
                .filter(one ->
                        one instanceof InvokeInstruction call && call.name().equalsString("check"))
                .count();
    }

    private static byte[] checked() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(StopChecksTest.class.getResourceAsStream("StopChecksTest$Loops.class"))) {
            return StopChecks.in(bytes.readAllBytes());
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
