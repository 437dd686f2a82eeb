package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.data.vector.ValueVector;
import smile.validation.ClassificationMetrics;
import smile.validation.metric.ConfusionMatrix;

class ModelsTest {
    private static final DataFrame FRAME = ModelGallery.frame();

    @Test
    void the_confusion_matrix_has_the_truth_in_its_rows() {
        var confusion = ConfusionMatrix.of(new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 0, 1, 1, 1, 0});

        assertThat(PlainTextTest.text(confusion)).isEqualTo("""
                        confusion matrix: 6 cases, 4 on the diagonal (accuracy 0.667)
                        truth ↓  predicted →  0  1  2  all
                        0                     2  1  0    3
                        1                     0  2  0    2
                        2                     1  0  0    1""");
    }

    @Test
    void the_shade_of_a_cell_is_its_share_of_the_row() {
        var confusion = ConfusionMatrix.of(new int[] {0, 0, 0, 0, 1}, new int[] {0, 0, 0, 1, 1});
        var cells = HtmlTest.parsed(confusion).select("td.mlsd-shade");

        assertThat(cells.eachAttr("style"))
                .containsExactly(
                        "--mlsd-strength:30%", "--mlsd-strength:10%", "--mlsd-strength:0%", "--mlsd-strength:40%");
        assertThat(cells.eachAttr("title").getFirst()).isEqualTo("3, 75 % of the row");
    }

    @Test
    void the_importance_of_a_forest_is_sorted_and_named() {
        var forest = ModelGallery.forest(FRAME);
        var names = forest.schema().names();
        var expected = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -forest.importance()[i]))
                .map(i -> names[i])
                .toList();

        assertThat(HtmlTest.parsed(forest).select("tr:has(.mlsd-bar) th").eachText())
                .isEqualTo(expected);
        assertThat(expected.getFirst()).isEqualTo("position");
    }

    @Test
    void a_forest_tells_its_size() {
        assertThat(PlainTextTest.text(ModelGallery.forest(FRAME)))
                .startsWith("RandomForest: classifier\n")
                .containsPattern("(?m)^trees +20$")
                .containsPattern("(?m)^classes +\\[0, 1]$");
    }

    @Test
    void weights_point_to_their_side() {
        var bars = HtmlTest.parsed(ModelGallery.logistic(FRAME)).select(".mlsd-signed i");

        assertThat(bars.eachAttr("style")).first().isEqualTo("left:0.0%;width:50.0%");
        assertThat(bars.eachAttr("style")).allMatch(style -> style.matches("left:[\\d.]+%;width:[\\d.]+%"));
    }

    @Test
    void a_booster_shows_the_gain_that_xgboost_reports() throws XGBoostError {
        var booster = ModelGallery.booster(FRAME);
        var gain = booster.getScore(booster.getFeatureNames(), "gain");
        var rows = HtmlTest.parsed(booster).select("tr:has(.mlsd-bar)");

        assertThat(rows).hasSize(gain.size());
        for (var row : rows) {
            double shown = Double.parseDouble(row.expectFirst("td").text());
            assertThat(shown).isCloseTo(gain.get(row.expectFirst("th").text()), Offset.offset(0.006));
        }
    }

    @Test
    void a_booster_tells_its_objective_and_rounds() {
        assertThat(PlainTextTest.text(ModelGallery.booster(FRAME)))
                .containsPattern("(?m)^objective +binary:logistic$")
                .containsPattern("(?m)^rounds +10$");
    }

    @Test
    void metrics_that_were_not_computed_are_left_out() {
        var metrics = ClassificationMetrics.of(1.5, 0.5, new int[] {0, 1, 2, 2}, new int[] {0, 1, 2, 1});

        assertThat(PlainTextTest.text(metrics)).isEqualTo("""
                        classification metrics: 4 cases, 1 error
                        accuracy         0.75
                        time to fit    1.5 ms
                        time to score  500 µs""");
    }

    @Test
    void a_category_is_shown_by_its_name() {
        var frame = new DataFrame(ValueVector.nominal("device", "tv", "phone", "tv"), ValueVector.of("n", 1, 2, 3));

        assertThat(PlainTextTest.text(frame)).isEqualTo("""
                        DataFrame: 3 rows × 2 columns
                           device     n
                           nominal  int
                        0  tv         1
                        1  phone      2
                        2  tv         3""");
        assertThat(PlainTextTest.text(frame.schema())).contains("nominal: phone, tv");
    }

    @Test
    void every_round_of_a_validation_is_a_row() {
        assertThat(HtmlTest.parsed(ModelGallery.values().get("cross-validation"))
                        .select("tbody th")
                        .eachText())
                .isEqualTo(List.of("mean", "std. dev.", "round 1", "round 2", "round 3"));
    }
}
