package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.ValueVector;
import smile.regression.GLM;
import smile.regression.OLS;
import smile.regression.glm.Poisson;

/// Linear models of `y = 2 a - 3 b + 5` and `ln(count) = 0.2 a`; Smile's OLS needs OpenBLAS, as the set-up unpacks it.
class LinearModelsTest {
    private static final int ROWS = 40;

    private static String text(Object value) {
        return String.valueOf(Renderers.of(value).data().get("text/plain"));
    }

    private static double[] values(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, ROWS).mapToDouble(of).toArray();
    }

    @Test
    void least_squares_shows_its_fit_and_its_weights_by_name() {
        var frame = new DataFrame(
                ValueVector.of("a", values(i -> i % 7)),
                ValueVector.of("b", values(i -> i % 5)),
                ValueVector.of("y", values(i -> 2.0 * (i % 7) - 3.0 * (i % 5) + 5 + (i % 2 == 0 ? 0.01 : -0.01))));
        var shown = text(OLS.fit(Formula.lhs("y"), frame));
        assertThat(shown).containsPattern("R²\\s+0\\.99999\\d").containsPattern("intercept\\s+4\\.9998");
        assertThat(shown).containsPattern("a\\s+2\\.0001").containsPattern("b\\s+−3\\.0000");
    }

    @Test
    void a_generalised_linear_model_shows_its_deviance_and_weights() {
        var frame = new DataFrame(
                ValueVector.of("a", values(i -> i % 9)),
                ValueVector.of("count", values(i -> Math.round(Math.exp(0.2 * (i % 9))))));
        var shown = text(GLM.fit(Formula.lhs("count"), frame, Poisson.log()));
        assertThat(shown)
                .contains("GLM", "deviance", "AIC", "BIC")
                .containsPattern("intercept\\s+−0\\.131")
                .containsPattern("\na\\s+0\\.218");
    }
}
