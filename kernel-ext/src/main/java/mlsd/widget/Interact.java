package mlsd.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mlsd.display.Rendering;

/// Controls, and what a function makes of their values: drawn again whenever one of them moves.
///
/// ```java
/// Interact.of(Slider.of("threshold", 0, 1, 0.01).at(0.3), threshold -> Charts.confusion(counts(threshold)))
/// ```
///
/// The result is whatever a cell may show: a number, a table, a chart, a diagram, or a list of these. Moves that
/// come while the function runs are taken together: it runs once more, for the newest values. An exception is
/// shown in place of the result; the next move tries again. In a notebook the function runs where cells run,
/// never beside one.
public final class Interact implements Widget {
    private final List<Control<?>> controls;
    private final Stage stage = new Stage();
    private final Latest latest;
    private final Model model;

    private Interact(List<Control<?>> controls, Callable<?> function) {
        this.controls = List.copyOf(controls);
        this.latest = new Latest(() -> draw(function));
        int width =
                controls.stream().mapToInt(each -> each.label().length()).max().orElse(0);
        List<Model> parts = new ArrayList<>();
        for (Control<?> control : controls) {
            control.input().widen(width + 1);
            control.onChange(_ -> latest.run());
            parts.add(control.model());
        }
        parts.add(stage.model());
        this.model = Parts.box("VBox", parts, "mlsd-interact");
        latest.run();
    }

    /// A function of one control's value.
    public static <A> Interact of(Control<A> a, Of1<? super A> function) {
        return new Interact(List.of(a), () -> function.of(a.value()));
    }

    /// A function of two controls' values.
    public static <A, B> Interact of(Control<A> a, Control<B> b, Of2<? super A, ? super B> function) {
        return new Interact(List.of(a, b), () -> function.of(a.value(), b.value()));
    }

    /// A function of three controls' values.
    public static <A, B, C> Interact of(
            Control<A> a, Control<B> b, Control<C> c, Of3<? super A, ? super B, ? super C> function) {
        return new Interact(List.of(a, b, c), () -> function.of(a.value(), b.value(), c.value()));
    }

    /// A function of four controls' values.
    public static <A, B, C, D> Interact of(
            Control<A> a,
            Control<B> b,
            Control<C> c,
            Control<D> d,
            Of4<? super A, ? super B, ? super C, ? super D> function) {
        return new Interact(List.of(a, b, c, d), () -> function.of(a.value(), b.value(), c.value(), d.value()));
    }

    /// A function of any number of controls of one kind, by the list of their values.
    ///
    /// @throws IllegalArgumentException without a control
    public static <A> Interact ofAll(List<? extends Control<A>> controls, Of1<? super List<A>> function) {
        if (controls.isEmpty()) {
            throw new IllegalArgumentException(
                    "something to interact with needs at least one control, but got none: pass a slider, for example");
        }
        return new Interact(
                List.copyOf(controls),
                () -> function.of(controls.stream().map(Control::value).toList()));
    }

    /// A function of one value.
    @FunctionalInterface
    public interface Of1<A> {
        /// What is to be shown.
        Object of(A a) throws Exception;
    }

    /// A function of two values.
    @FunctionalInterface
    public interface Of2<A, B> {
        /// What is to be shown.
        Object of(A a, B b) throws Exception;
    }

    /// A function of three values.
    @FunctionalInterface
    public interface Of3<A, B, C> {
        /// What is to be shown.
        Object of(A a, B b, C c) throws Exception;
    }

    /// A function of four values.
    @FunctionalInterface
    public interface Of4<A, B, C, D> {
        /// What is to be shown.
        Object of(A a, B b, C c, D d) throws Exception;
    }

    /// For a function that takes long: sliders call it when they are let go, not while they move.
    public Interact onRelease() {
        controls.forEach(control -> control.input().model().change("continuous_update", false));
        return this;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Rendering still() {
        String values = controls.stream().map(each -> each.input().said()).collect(Collectors.joining(", "));
        Rendering result = stage.still();
        Object html = result.data().get("text/html");
        Rendering said = result.with("text/plain", values + "\n" + result.data().get("text/plain"));
        return html == null ? said : said.with("text/html", "<p>" + Alarm.escape(values) + "</p>\n" + html);
    }

    private void draw(Callable<?> function) {
        // Whatever a reader's function throws is the reader's to see, and the next move must still be served.
        try {
            stage.show(function.call());
        } catch (Throwable error) {
            stage.fail(error);
        }
    }
}
