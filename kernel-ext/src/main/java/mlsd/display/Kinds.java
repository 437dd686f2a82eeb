package mlsd.display;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Classes as values.
final class Kinds {
    private Kinds() {}

    static View of(Class<?> type) {
        var line = View.Line.of(text(type));
        if (!type.isSealed()) {
            return line;
        }
        var allowed = Arrays.stream(type.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        return new View.Line(line.text(), "permits " + String.join(", ", allowed));
    }

    /// `record Visit(int user, double dwell)`, `enum Device {PHONE, TV}`, `interface Verdict`, `class
    /// java.util.ArrayList`.
    static String text(Class<?> type) {
        if (type.isRecord()) {
            return "record " + type.getSimpleName()
                    + Arrays.stream(type.getRecordComponents())
                            .map(Kinds::component)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        if (type.isEnum()) {
            return "enum " + type.getSimpleName()
                    + Arrays.stream(type.getEnumConstants())
                            .limit(Grid.ROWS)
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(
                                    ", ", " {", type.getEnumConstants().length > Grid.ROWS ? ", …}" : "}"));
        }
        if (type.isPrimitive() || type.isArray()) {
            return type.getTypeName();
        }
        var kind = type.isAnnotation() ? "annotation " : type.isInterface() ? "interface " : "class ";
        return (type.isSealed() ? "sealed " : "") + kind + type.getTypeName();
    }

    private static String component(RecordComponent component) {
        var type = component.getGenericType().getTypeName();
        return type.replaceAll("[\\w.]+[.$](?=\\w)", "") + " " + component.getName();
    }
}
