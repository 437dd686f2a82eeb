package mlsd.widget;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlsd.display.Rendering;
import org.jspecify.annotations.Nullable;

/// Things side by side or one below the other: widgets stay live, any other value is shown as its renderer shows
/// it.
///
/// `Box.row(Slider.of("a", 0, 1, 0.1), Button.of("again", this::draw))`
///
/// @param children what is in it
/// @param model its state
public record Box(List<Widget> children, Model model) implements Widget {
    /// Things side by side, which wrap where the screen is narrow.
    public static Box row(Object... things) {
        return of("HBox", things);
    }

    /// Things one below the other.
    public static Box column(Object... things) {
        return of("VBox", things);
    }

    private static Box of(String kind, Object... things) {
        List<Widget> children = Stream.of(things).map(Box::widget).toList();
        List<Model> models = children.stream().map(Widget::model).toList();
        return new Box(children, Parts.box(kind, models, "mlsd-" + kind.toLowerCase(Locale.ROOT)));
    }

    /// Any value as a widget.
    static Widget widget(@Nullable Object value) {
        if (value instanceof Widget widget) {
            return widget;
        }
        Stage stage = new Stage();
        stage.show(value);
        return stage;
    }

    @Override
    public Rendering still() {
        return Rendering.text(children.stream()
                .map(child -> String.valueOf(child.still().data().get("text/plain")))
                .collect(Collectors.joining("\n")));
    }
}
