package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlsd.lesson.Option;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema that editors use and the records that the build reads into say the same.
class QuizSchemaTest {
    private static JsonNode schema() throws IOException {
        try (InputStream stream = Quiz.class.getResourceAsStream("quiz.schema.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(stream, "quiz.schema.json"));
        }
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of("", Quiz.class, Set.of("$schema")),
                Arguments.of("/$defs/single", Question.SingleChoice.class, Set.of("kind")),
                Arguments.of("/$defs/multiple", Question.MultipleChoice.class, Set.of("kind")),
                Arguments.of("/$defs/numeric", Question.Numeric.class, Set.of("kind")),
                Arguments.of("/$defs/order", Question.Ordering.class, Set.of("kind")),
                Arguments.of("/$defs/option", Option.class, Set.of()),
                Arguments.of("/$defs/slip", Question.Slip.class, Set.of()),
                Arguments.of("/$defs/step", Question.Step.class, Set.of()));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void the_properties_are_the_components(String place, Class<?> type, Set<String> besides) throws IOException {
        var expected = new TreeSet<>(components(type));
        expected.addAll(besides);
        assertThat(schema().at(place).get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_component_is_required(String place, Class<?> type) throws IOException {
        var required = schema().at(place)
                .get("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(required).containsAll(components(type));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nothing_else_is_allowed(String place) throws IOException {
        assertThat(schema().at(place).get("additionalProperties").asBoolean()).isFalse();
    }
}
