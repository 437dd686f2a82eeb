package mlsd.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlsd.display.Blueprint.Arrow;
import mlsd.display.Blueprint.Lane;
import mlsd.display.Blueprint.Node;

/// A block diagram in the Mermaid language and in words.
final class BlueprintText {
    private static final String TO_COME =
            "  classDef later fill:none,stroke:#888888,color:#888888,stroke-dasharray:4 3";

    private BlueprintText() {}

    static String titled(String title, List<Node> nodes, List<Arrow> arrows) {
        String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ");
        return "---\ntitle: \"" + quoted + "\"\n---\n" + mermaid(nodes, arrows);
    }

    static String mermaid(List<Node> nodes, List<Arrow> arrows) {
        var lines = new ArrayList<String>();
        lines.add("flowchart LR");
        for (Lane lane : Lane.values()) {
            var inside = in(lane, nodes);
            if (!inside.isEmpty()) {
                lines.add("  subgraph " + lane.name().toLowerCase(Locale.ROOT) + "[\"" + escape(lane.title) + "\"]");
                inside.forEach(node -> lines.add("    " + id(node.name(), nodes) + box(node)));
                lines.add("  end");
            }
        }
        arrows.forEach(arrow -> lines.add("  " + id(arrow.from(), nodes) + line(arrow) + id(arrow.to(), nodes)));
        String later = nodes.stream()
                .filter(node -> node.object().isEmpty())
                .map(node -> id(node.name(), nodes))
                .collect(Collectors.joining(","));
        if (!later.isEmpty()) {
            lines.add(TO_COME);
            lines.add("  class " + later + " later");
        }
        return String.join("\n", lines) + "\n";
    }

    /// Each chain of boxes on a line; what does not follow the box before it says what it follows.
    static String plain(String title, List<Node> nodes, List<Arrow> arrows) {
        var lines = new ArrayList<String>();
        lines.add(Visible.line(title));
        for (Lane lane : Lane.values()) {
            var inside = in(lane, nodes);
            if (!inside.isEmpty()) {
                lines.add(lane.title);
                inside.forEach(node -> lines.add("  " + origin(node, arrows) + words(node)));
            }
        }
        arrows.stream()
                .filter(arrow -> !arrow.word().isEmpty())
                .forEach(arrow -> lines.add(Visible.line(arrow.from() + " → " + arrow.to() + ": " + arrow.word())));
        return String.join("\n", lines);
    }

    private static String origin(Node node, List<Arrow> arrows) {
        return arrows.stream()
                .filter(arrow -> arrow.to().equals(node.name()) && arrow.word().isEmpty())
                .map(arrow -> Visible.line(arrow.from()) + " → ")
                .findFirst()
                .orElse("");
    }

    private static String words(Node node) {
        String fact = node.fact();
        return Visible.line(node.name()) + (fact.isEmpty() ? "" : " (" + Visible.line(fact) + ")");
    }

    private static List<Node> in(Lane lane, List<Node> nodes) {
        return nodes.stream().filter(node -> node.lane() == lane).toList();
    }

    private static String id(String name, List<Node> nodes) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).name().equals(name))
                .mapToObj(i -> "n" + i)
                .findFirst()
                .orElseThrow();
    }

    private static String box(Node node) {
        String fact = node.fact();
        return "[\"" + escape(node.name()) + (fact.isEmpty() ? "" : "<br>" + escape(fact)) + "\"]";
    }

    private static String line(Arrow arrow) {
        return arrow.word().isEmpty() ? " --> " : " -. \"" + escape(arrow.word()) + "\" .-> ";
    }

    /// Letters, digits and what does no harm as they are; all else by its number, as Mermaid writes characters.
    static String escape(String text) {
        return Visible.line(text)
                .codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || " ,.:-+×%()/½→–".indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
    }
}
