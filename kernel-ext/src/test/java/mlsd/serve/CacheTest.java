package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CacheTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger loads = new AtomicInteger();
    private final Cache<String, Integer> cache = new Cache<>(2, Duration.ofNanos(100), now::get);

    private int get(String key) throws Exception {
        return cache.get(key, loads::incrementAndGet);
    }

    @Test
    void a_second_question_is_answered_from_memory() throws Exception {
        assertThat(get("a")).isEqualTo(1);
        assertThat(get("a")).isEqualTo(1);
        assertThat(cache.hitRate()).isEqualTo(0.5);
    }

    @Test
    void an_entry_grows_old() throws Exception {
        get("a");
        now.set(99);
        assertThat(get("a")).isEqualTo(1);
        now.set(100);
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void the_entry_used_longest_ago_makes_room() throws Exception {
        get("a");
        get("b");
        get("a");
        get("c");
        assertThat(cache.size()).isEqualTo(2);
        assertThat(get("a")).isEqualTo(1);
        assertThat(get("b")).isEqualTo(4);
    }

    @Test
    void a_failed_load_is_not_kept() throws Exception {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalStateException("down");
                }))
                .rootCause()
                .hasMessage("down");
        assertThat(get("a")).isEqualTo(1);
    }

    @Test
    void many_who_ask_at_once_cost_one_load() throws Exception {
        var release = new CountDownLatch(1);
        var asked = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                asked.add(threads.submit(() -> cache.get("a", () -> {
                    release.await();
                    return loads.incrementAndGet();
                })));
            }
            release.countDown();
        }
        assertThat(asked).allSatisfy(one -> assertThat(one.resultNow()).isEqualTo(1));
        assertThat(loads).hasValue(1);
    }

    @Test
    void a_cache_needs_room() {
        assertThatThrownBy(() -> new Cache<Integer, Integer>(0, Duration.ofSeconds(1), System::nanoTime))
                .hasMessage("a cache needs room for at least 1 entry, but got 0");
    }

    @Test
    void the_hit_rate_of_nothing_is_nothing() {
        assertThat(new Cache<Integer, Integer>(1, Duration.ofSeconds(1), System::nanoTime).hitRate())
                .isZero();
    }
}
