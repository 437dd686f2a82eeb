package mlsd.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlsd.display.Rendering;
import org.jspecify.annotations.Nullable;

/// Several things of which one is seen: `Tabs.of("chart", chart).and("table", table)`.
///
/// @param titles what stands on the tabs
/// @param children what is behind them
/// @param model its state
public record Tabs(List<String> titles, List<Widget> children, Model model) implements Widget {
    /// One tab.
    public static Tabs of(String title, @Nullable Object content) {
        return of(List.of(title), List.of(Box.widget(content)));
    }

    /// The same with one more tab.
    public Tabs and(String title, @Nullable Object content) {
        List<String> allTitles = new ArrayList<>(titles);
        allTitles.add(title);
        List<Widget> all = new ArrayList<>(children);
        all.add(Box.widget(content));
        return of(allTitles, all);
    }

    private static Tabs of(List<String> titles, List<Widget> children) {
        Model model = Parts.control(
                "Tab",
                Map.of(
                        "children",
                        children.stream().map(Widget::model).toList(),
                        "titles",
                        titles,
                        "selected_index",
                        0));
        return new Tabs(List.copyOf(titles), List.copyOf(children), model);
    }

    @Override
    public Rendering still() {
        return Rendering.text(IntStream.range(0, titles.size())
                .mapToObj(i ->
                        titles.get(i) + ":\n" + children.get(i).still().data().get("text/plain"))
                .collect(Collectors.joining("\n\n")));
    }
}
