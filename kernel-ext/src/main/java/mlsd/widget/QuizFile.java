package mlsd.widget;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a quiz from the file beside its notebook, and refuses whatever is not exactly a quiz.
///
/// `mlsd.lesson` holds the model and its rules on the JDK alone; the JSON library is used here. The form is
/// described for editors in `mlsd/lesson/quiz.schema.json`.
public final class QuizFile {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addMixIn(Question.class, Kinds.class)
            .addMixIn(Quiz.class, Whole.class)
            .build();

    private QuizFile() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Question.SingleChoice.class, name = "single"),
        @JsonSubTypes.Type(value = Question.MultipleChoice.class, name = "multiple"),
        @JsonSubTypes.Type(value = Question.Numeric.class, name = "numeric"),
        @JsonSubTypes.Type(value = Question.Ordering.class, name = "order")
    })
    private interface Kinds {}

    @JsonIgnoreProperties("$schema")
    private interface Whole {}

    /// The file that belongs to a notebook: `07-drift.quiz.json` for `07-drift.ipynb`.
    public static Path beside(Path notebook) {
        var name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
        return notebook.resolveSibling(name + ".quiz.json");
    }

    /// The quiz of a file.
    ///
    /// @throws IllegalArgumentException naming the file, the place in it and what is wrong there
    public static Quiz read(Path file) {
        try {
            return STRICT.readValue(Files.readString(file), Quiz.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file.getFileName() + place(e) + ": " + reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the quiz " + file + " cannot be read", e);
        }
    }

    private static String place(JacksonException e) {
        var path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.isEmpty() ? "" : " at " + path.toString().replaceFirst("^\\.", "");
    }

    private static String reason(JacksonException e) {
        return Optional.ofNullable(e.getCause())
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .orElseGet(e::getOriginalMessage);
    }
}
