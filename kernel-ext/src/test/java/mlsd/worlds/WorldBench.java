package mlsd.worlds;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Prints how fast worlds of 10³ to 10⁷ impressions stream, and what they leave in the heap; run by hand, no test.
/// One core, by its processor time; with `-Xmx32m` it shows that the largest needs no more.
final class WorldBench {
    private static final int DAYS = 70;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private WorldBench() {}

    public static void main(String[] args) {
        stream(1_000_000); // to warm up
        for (long impressions = 1_000; impressions <= 10_000_000; impressions *= 10) {
            stream(impressions);
        }
    }

    private static void stream(long impressions) {
        ShortVideo world = ShortVideo.seeded(1).days(DAYS).ofAbout(impressions);
        long start = CLOCK.getCurrentThreadCpuTime();
        long count = world.impressions().count();
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%,11d impressions of %,6d users: %6.2f s, %4.2f million a second, %2d MB afterwards%n",
                count, world.users().size(), seconds, count / seconds / 1e6, megabytes());
    }

    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
