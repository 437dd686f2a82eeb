package mlsd.widget;

import java.util.function.Consumer;
import mlsd.display.Rendering;

/// A control with a value that a reader moves and Java reads, or the other way round.
public interface Control<T> extends Widget {
    /// Its inner works.
    Input<T> input();

    /// Its value now.
    default T value() {
        return input().value();
    }

    /// What stands beside it.
    default String label() {
        return input().label();
    }

    /// Calls back with each new value.
    default Control<T> onChange(Consumer<? super T> listener) {
        input().listen(listener);
        return this;
    }

    @Override
    default Model model() {
        return input().model();
    }

    @Override
    default Rendering still() {
        return input().still();
    }
}
