package mlsd.display;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A block diagram of a system, drawn from its running objects: the offline training loop and the online serving
/// path, apart.
///
/// ```java
/// Blueprint.of("The feed so far")
///         .offline("raw log", events).offline("clean events", clean).offline("model", trees)
///         .online("ranking").online("response")
///         .arrow("model", "ranking", "deploy")
/// ```
/// Each box follows the one before it in its lane, and says a fact of its object: the rows of a table, the size of
/// a model or file, what its `toString` tells. A box without an object is still to come, and grey.
public final class Blueprint implements Displayable {
    /// The two halves of a machine learning system.
    enum Lane {
        OFFLINE("Offline: the training loop"),
        ONLINE("Online: the serving path");

        final String title;

        Lane(String title) {
            this.title = title;
        }
    }

    /// A box; without an object it is still to come.
    record Node(String name, Lane lane, Optional<Object> object) {
        String fact() {
            return object.map(Facts::of).orElse("to come");
        }
    }

    /// An arrow between boxes; without a word it is the next step in a lane.
    record Arrow(String from, String to, String word) {}

    private final String title;
    private final List<Node> nodes;
    private final List<Arrow> arrows;
    private final Map<Lane, String> ends;

    private Blueprint(String title, List<Node> nodes, List<Arrow> arrows, Map<Lane, String> ends) {
        this.title = title;
        this.nodes = List.copyOf(nodes);
        this.arrows = List.copyOf(arrows);
        this.ends = Map.copyOf(ends);
    }

    /// A diagram without boxes yet; the title is a claim or a name.
    public static Blueprint of(String title) {
        return new Blueprint(title, List.of(), List.of(), Map.of());
    }

    /// A box of the training loop that runs: the object says its fact.
    public Blueprint offline(String name, Object object) {
        return with(new Node(name, Lane.OFFLINE, Optional.of(object)));
    }

    /// A box of the training loop that is still to come.
    public Blueprint offline(String name) {
        return with(new Node(name, Lane.OFFLINE, Optional.empty()));
    }

    /// A box of the serving path that runs: the object says its fact.
    public Blueprint online(String name, Object object) {
        return with(new Node(name, Lane.ONLINE, Optional.of(object)));
    }

    /// A box of the serving path that is still to come.
    public Blueprint online(String name) {
        return with(new Node(name, Lane.ONLINE, Optional.empty()));
    }

    /// The next box of its lane follows this one: a branch.
    public Blueprint from(String name) {
        return new Blueprint(title, nodes, arrows, more(ends, node(name).lane(), name));
    }

    /// One more arrow, such as `arrow("model", "ranking", "deploy")`.
    public Blueprint arrow(String from, String to, String word) {
        return new Blueprint(title, nodes, more(arrows, new Arrow(node(from).name(), node(to).name(), word)), ends);
    }

    /// The diagram in the Mermaid language.
    public String mermaid() {
        return BlueprintText.mermaid(nodes, arrows);
    }

    /// The diagram as a block of a Markdown page, such as one of the design document.
    public String markdown() {
        return "```mermaid\n" + mermaid() + "```\n";
    }

    /// The diagram in words.
    @Override
    public String toString() {
        return BlueprintText.plain(title, nodes, arrows);
    }

    @Override
    public Rendering rendering() {
        return Rendering.text(toString()).with("text/vnd.mermaid", BlueprintText.titled(title, nodes, arrows));
    }

    private Blueprint with(Node node) {
        if (nodes.stream().anyMatch(known -> known.name().equals(node.name()))) {
            throw new IllegalArgumentException(
                    "the diagram has a box “" + node.name() + "” already: give each a name of its own");
        }
        String before = ends.get(node.lane());
        return new Blueprint(
                title,
                more(nodes, node),
                before == null ? arrows : more(arrows, new Arrow(before, node.name(), "")),
                more(ends, node.lane(), node.name()));
    }

    private Node node(String name) {
        return nodes.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the diagram has no box “" + name + "”, only "
                        + nodes.stream().map(Node::name).toList() + ": add it first"));
    }

    private static <T> List<T> more(List<T> many, T one) {
        var all = new ArrayList<>(many);
        all.add(one);
        return all;
    }

    private static Map<Lane, String> more(Map<Lane, String> ends, Lane lane, String name) {
        var all = new EnumMap<Lane, String>(Lane.class);
        all.putAll(ends);
        all.put(lane, name);
        return all;
    }
}
