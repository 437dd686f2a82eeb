package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);

    private List<Integer> squares(List<Integer> requests) {
        sizes.add(requests.size());
        if (requests.contains(13)) {
            throw new IllegalArgumentException("13 is poison");
        }
        return requests.stream().map(x -> x * x).toList();
    }

    private List<Integer> gated(List<Integer> requests) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return squares(requests);
    }

    private List<Future<Integer>> ask(Batcher<Integer, Integer> batcher, ExecutorService threads, int... requests) {
        List<Future<Integer>> asked = new ArrayList<>();
        for (int request : requests) {
            asked.add(threads.submit(() -> batcher.ask(request, Deadline.in(LONG))));
        }
        return asked;
    }

    @Test
    void each_gets_the_answer_to_its_own_request() throws Exception {
        try (var batcher = new Batcher<Integer, Integer>(8, 1_000, this::squares);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 100; i < 400; i++) {
                asked.addAll(ask(batcher, threads, i));
            }
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).get()).isEqualTo((i + 100) * (i + 100));
            }
        }
        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1, 8));
    }

    @Test
    void what_waits_while_the_model_is_busy_goes_in_one_call() throws Exception {
        try (var batcher = new Batcher<Integer, Integer>(100, 100, this::gated);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = ask(batcher, threads, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            release.countDown();
            for (Future<Integer> one : asked) {
                one.get();
            }
        }
        assertThat(sizes.stream().mapToInt(x -> x).sum()).isEqualTo(10);
    }

    @Test
    void a_poisoned_request_harms_itself_only() throws Exception {
        try (var batcher = new Batcher<Integer, Integer>(100, 100, this::gated);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = ask(batcher, threads, 1, 13, 3);
            release.countDown();
            assertThat(asked.get(0).get()).isEqualTo(1);
            assertThat(asked.get(2).get()).isEqualTo(9);
            assertThatThrownBy(() -> asked.get(1).get())
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessage("13 is poison");
        }
    }

    @Test
    void a_model_that_loses_rows_is_found_out() {
        try (var batcher = new Batcher<Integer, Integer>(4, 4, requests -> List.of())) {
            assertThatThrownBy(() -> batcher.ask(1, Deadline.in(LONG)))
                    .rootCause()
                    .hasMessage("a batch of 1 requests needs as many answers, but the model gave 0");
        }
    }

    @Test
    void waiting_ends_at_the_deadline() {
        try (var batcher = new Batcher<Integer, Integer>(4, 4, this::gated)) {
            assertThatThrownBy(() -> batcher.ask(1, Deadline.in(Duration.ofMillis(5))))
                    .isInstanceOf(TimeoutException.class);
            release.countDown();
        }
    }

    @Test
    void a_closed_batcher_says_so() {
        var batcher = new Batcher<Integer, Integer>(4, 4, this::squares);
        batcher.close();
        assertThatThrownBy(() -> batcher.ask(1, Deadline.in(LONG))).hasMessage("the batcher is closed");
    }

    @Test
    void a_full_queue_turns_the_next_one_away_and_who_gave_up_is_not_scored() throws Exception {
        var busy = new CountDownLatch(1);
        try (var batcher = new Batcher<Integer, Integer>(1, 2, requests -> {
                    busy.countDown();
                    return gated(requests);
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = ask(batcher, threads, 7).getFirst();
            busy.await();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> batcher.ask(8, Deadline.in(Duration.ZERO)))
                        .isInstanceOf(TimeoutException.class);
            }
            assertThatThrownBy(() -> batcher.ask(9, Deadline.in(LONG)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("the batcher's queue is full: 2 requests wait");
            release.countDown();
            assertThat(first.get()).isEqualTo(49);
        }
        assertThat(sizes).containsExactly(1);
    }

    @Test
    void a_batcher_needs_room() {
        assertThatThrownBy(() -> new Batcher<Integer, Integer>(0, 1, this::squares))
                .hasMessage("a batcher needs at least 1 row a call and a queue of at least 1, but got 0 and 1");
        assertThatThrownBy(() -> new Batcher<Integer, Integer>(1, 0, this::squares))
                .hasMessageContaining("1 and 0");
    }
}
