package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureSetTest {
    private static final Windowed VIEWS = Feature.count("views", Small.LOG).by("user");

    @Test
    void a_name_is_used_once() {
        assertThatThrownBy(() -> FeatureSet.of(VIEWS, VIEWS))
                .hasMessage("two things are called \"views\"; a feature's name must be its own");
    }

    @Test
    void an_unknown_feature_is_answered_with_those_that_are_there() {
        assertThatThrownBy(() -> Small.FEATURES.select("user_view_1d"))
                .hasMessage("there is no feature \"user_view_1d\";"
                        + " there are user_views_1d, video_click_rate, user_topics");
    }

    @Test
    void a_fallback_has_the_features_type() {
        assertThatThrownBy(() -> VIEWS.orElse(0))
                .hasMessage("feature \"views\" is of type LONG, but its fallback 0 is a Integer; write 0L");
    }

    @Test
    void a_window_is_at_least_a_millisecond() {
        assertThatThrownBy(() -> VIEWS.over(Duration.ZERO))
                .hasMessage("feature \"views\" needs a window of at least a millisecond, but has PT0S");
    }

    @Test
    void a_name_is_safe_in_sql_in_files_and_in_redis() {
        assertThatThrownBy(() -> Feature.count("views; drop", Small.LOG)).hasMessageContaining("a-z, 0-9 and _");
        assertThatThrownBy(() -> VIEWS.by("user id")).hasMessageContaining("rename it in a view");
    }

    @Test
    void a_derived_feature_stands_after_its_inputs() {
        Derived twice = Feature.derived("twice", FeatureType.DOUBLE, List.of("views"), in -> 2 * in.number("views"));
        assertThatThrownBy(() -> FeatureSet.of(twice, VIEWS))
                .hasMessage("feature \"twice\" is derived from [views], which must stand before it");
        assertThatThrownBy(() -> FeatureSet.of(VIEWS, twice).select("twice"))
                .hasMessage("feature \"twice\" is derived from \"views\"; select that as well");
    }

    @Test
    void a_derived_value_has_the_features_type() {
        Derived wrong = Feature.derived("wrong", FeatureType.DOUBLE, List.of(), in -> 1);
        assertThatThrownBy(() -> wrong.value(new Inputs(Map.of())))
                .hasMessage("feature \"wrong\" is of type DOUBLE, but its function gave 1, a Integer");
    }

    @Test
    void a_function_sees_its_inputs_and_nothing_else() {
        Inputs inputs = new Inputs(Map.of("a", 1, "b", "text", "c", true));
        assertThat(inputs.number("a") + inputs.number("c")).isEqualTo(2);
        assertThatThrownBy(() -> inputs.number("d")).hasMessage("there is no input \"d\"; there are a, b, c");
        assertThatThrownBy(() -> inputs.number("b"))
                .hasMessage("input \"b\" must be a number here, but is text, a String");
    }

    @Test
    void the_catalogue_says_who_answers_for_what() {
        FeatureSet features = FeatureSet.of(
                VIEWS.over(Duration.ofDays(7)).every(Duration.ofMinutes(90)).ownedBy("feed"));
        assertThat(features.catalogue())
                .containsExactly(
                        new FeatureSet.Entry("views", FeatureType.LONG, "user", "Count[]", "7 d", "90 min", "feed"));
    }

    @Test
    void values_of_each_type_come_back_bit_for_bit() {
        assertThat(FeatureType.DOUBLE.decode(FeatureType.DOUBLE.encode(0.1 + 0.2)))
                .isEqualTo(0.1 + 0.2);
        assertThat(FeatureType.LONG.decode(FeatureType.LONG.encode(Long.MAX_VALUE)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(FeatureType.TEXTS.decode(FeatureType.TEXTS.encode(List.of("a", "b"))))
                .isEqualTo(List.of("a", "b"));
        assertThat(FeatureType.TEXTS.decode(FeatureType.TEXTS.encode(List.of())))
                .isEqualTo(List.of());
    }
}
