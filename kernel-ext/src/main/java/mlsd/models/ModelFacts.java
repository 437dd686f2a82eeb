package mlsd.models;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to say about a trained model, kept in its file.
///
/// @param name         the method, such as `XGBoost`
/// @param options      the options that it was trained with
/// @param target       the column learnt; empty for a recommender
/// @param classes      the classes in order, of two the last is the positive one; empty for others than classifiers
/// @param features     the columns it needs, with types and levels; empty for a recommender
/// @param rows         training rows
/// @param trainingTime wall-clock time of the training, encoders and all
/// @param curve        the learning curve, empty for methods without rounds
public record ModelFacts(
        String name,
        Map<String, String> options,
        String target,
        List<String> classes,
        List<Feature> features,
        int rows,
        Duration trainingTime,
        List<Round> curve) {

    /// The components of an options record as text.
    static Map<String, String> options(Record options) {
        Map<String, String> all = new LinkedHashMap<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            all.put(component.getName(), value(options, component));
        }
        return all;
    }

    private static String value(Record options, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(options);
            return value instanceof int[] many ? Arrays.toString(many) : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new ModelException("the options need a readable " + component.getName(), e);
        }
    }
}
