package mlsd.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.kernel.JavaKernel;
import org.jspecify.annotations.Nullable;

/// `%time` and `%%time`: runs code, compiling included, says how long it took, and gives its value, shown as any value.
final class Timing implements LineMagic<@Nullable Object, JavaKernel>, CellMagic<@Nullable Object, JavaKernel> {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public @Nullable Object eval(JavaKernel kernel, List<String> code) throws Exception {
        return timed(kernel, String.join(" ", code));
    }

    @Override
    public @Nullable Object eval(JavaKernel kernel, List<String> ignored, String code) throws Exception {
        return timed(kernel, code);
    }

    private @Nullable Object timed(JavaKernel kernel, String code) {
        long start = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        long user = threads.getCurrentThreadUserTime();
        try {
            return kernel.evalBuilder(code).resolveMagics().eval();
        } finally {
            long used = threads.getCurrentThreadUserTime() - user;
            long system = threads.getCurrentThreadCpuTime() - processor - used;
            kernel.display(new DisplayData("CPU times: user %s, sys %s, total %s%nWall time: %s%n"
                    .formatted(
                            seconds(used),
                            seconds(system),
                            seconds(used + system),
                            seconds(System.nanoTime() - start))));
        }
    }

    private static String seconds(long nanos) {
        return String.format(
                Locale.ROOT,
                "%.3f s",
                Math.max(0, nanos) / (double) Duration.ofSeconds(1).toNanos());
    }
}
