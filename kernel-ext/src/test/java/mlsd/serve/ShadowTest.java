package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mlsd.serve.Shadow.Difference;
import org.junit.jupiter.api.Test;

class ShadowTest {
    private final List<Difference> heard = new CopyOnWriteArrayList<>();
    private final Shadow shadow = new Shadow(1, heard::add);

    @Test
    void tells_how_far_the_scores_are_apart_and_whether_the_best_is_the_same() {
        shadow.compare("r1", 1, new double[] {0.1, 0.9}, 2, () -> new double[] {0.3, 0.2});
        shadow.settle();
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().meanAbsolute()).isCloseTo(0.45, within(1e-12));
        assertThat(heard.getFirst().agreeOnBest()).isFalse();
    }

    @Test
    void leaves_comparisons_out_rather_than_wait() {
        var release = new CountDownLatch(1);
        shadow.compare("r1", 1, new double[] {1}, 2, () -> {
            release.await();
            return new double[] {1};
        });
        shadow.compare("r2", 1, new double[] {1}, 2, () -> new double[] {1});
        release.countDown();
        shadow.settle();
        assertThat(shadow.leftOut()).isEqualTo(1);
        assertThat(heard).extracting(Difference::request).containsExactly("r1");
    }

    @Test
    void a_shadow_that_fails_is_counted_and_no_more() {
        shadow.compare("r1", 1, new double[] {1}, 2, () -> {
            throw new NoClassDefFoundError("broken model");
        });
        shadow.settle();
        assertThat(shadow.failed()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_shadow_that_loses_rows_has_failed() {
        shadow.compare("r1", 1, new double[] {1, 2}, 2, () -> new double[] {1});
        shadow.settle();
        assertThat(shadow.failed()).isEqualTo(1);
    }
}
