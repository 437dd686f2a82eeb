package mlsd.display;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import smile.data.DataFrame;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/// What a value is, in a few words: for cells that hold something large, lazy or nameless.
final class Named {
    private Named() {}

    static String of(Object value) {
        return switch (value) {
            case Duration span -> Moments.text(span);
            case Class<?> type -> Kinds.text(type);
            case BaseStream<?, ?> stream -> stream(stream);
            case Path path -> path.toString();
            case Future<?> future -> Brief.kind(future) + ": " + Running.state(future);
            case Thread thread -> Running.text(thread);
            case Throwable fault -> fault.toString();
            case Relation table -> "Table " + Tables.name(table) + ": " + Tables.shape(table);
            case Column<?> column -> "Column " + column.name() + ": " + Numbers.grouped(column.size()) + " rows";
            case DataFrame frame -> "DataFrame: " + Window.shape(frame.nrow(), frame.ncol());
            case Booster booster -> "XGBoost Booster";
            case Iterator<?> iterator
            when nameless(iterator) -> "an iterator, nothing taken from it yet: call .next() for its next element";
            default -> lambda(value) ? function(value) : String.valueOf(value);
        };
    }

    static String stream(BaseStream<?, ?> stream) {
        var more = stream.isParallel() ? "a parallel stream" : "a stream";
        return more + ", not consumed (a stream can be read once): call .toList() or .toArray() to see its elements";
    }

    /// Whether it says no more than `Visit@1b2c3d4e` of itself.
    static boolean nameless(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    static boolean lambda(Object value) {
        return value.getClass().isHidden() && value.getClass().getName().contains("$$Lambda");
    }

    /// `a Function<T, R> (lambda): call .apply(Object)`.
    static String function(Object lambda) {
        var type = lambda.getClass().getInterfaces()[0];
        var call = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !ofObject(method.getName(), method.getParameterCount()))
                .findFirst()
                .map(method -> ": call ." + method.getName() + "("
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", "))
                        + ") for " + article(method.getReturnType()))
                .orElse("");
        var name = type.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name + ", given as a lambda" + call;
    }

    private static String article(Class<?> result) {
        return result == void.class ? "its effect" : result.getSimpleName();
    }

    private static boolean ofObject(String name, int parameters) {
        return (name.equals("equals") && parameters == 1)
                || (parameters == 0 && (name.equals("hashCode") || name.equals("toString")));
    }
}
