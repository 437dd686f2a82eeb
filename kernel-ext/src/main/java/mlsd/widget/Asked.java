package mlsd.widget;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mlsd.lesson.Answer;
import mlsd.lesson.Option;
import mlsd.lesson.Question;
import org.jspecify.annotations.Nullable;

/// Between questions and the front end: what may be seen before the attempt, and what came back.
final class Asked {
    private Asked() {}

    /// The question without its answer; steps in the order in which they are first shown.
    static Map<String, Object> json(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> json(question, "single", texts(single.options()), "");
            case Question.MultipleChoice many -> json(question, "multiple", texts(many.options()), "");
            case Question.Numeric number -> json(question, "numeric", List.of(), number.unit());
            case Question.Ordering order ->
                json(
                        question,
                        "order",
                        shown(order).stream()
                                .map(place -> order.steps().get(place).text())
                                .toList(),
                        "");
        };
    }

    /// What the front end sent as an answer: places as shown there, or a number.
    static Answer answer(Question question, @Nullable Object sent) {
        if (question instanceof Question.Numeric) {
            return new Answer.Figure(sent instanceof Number number ? number.doubleValue() : Double.NaN);
        }
        List<Integer> places =
                sent instanceof List<?> list ? list.stream().map(Scale::whole).toList() : List.of();
        return question instanceof Question.Ordering order
                ? new Answer.Ordered(places.stream().map(shown(order)::get).toList())
                : new Answer.Chosen(places.stream().collect(Collectors.toSet()));
    }

    private static List<Integer> shown(Question.Ordering order) {
        return order.shown(order.id().hashCode());
    }

    private static Map<String, Object> json(Question question, String kind, List<String> options, String unit) {
        return Map.of("id", question.id(), "kind", kind, "text", question.text(), "options", options, "unit", unit);
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }
}
