package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mlsd.models.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class BlueprintTest {
    private static final Blueprint FEED = Blueprint.of("The feed so far")
            .offline("raw log", List.of(1, 2, 3))
            .offline("model")
            .online("ranking")
            .arrow("model", "ranking", "deploy");

    @Test
    void in_words_it_names_boxes_facts_and_arrows() {
        assertThat(FEED).hasToString("""
                The feed so far
                Offline: the training loop
                  raw log (3 elements)
                  raw log → model (to come)
                Online: the serving path
                  ranking (to come)
                model → ranking: deploy""");
    }

    @Test
    void in_mermaid_the_lanes_are_apart_and_what_is_to_come_is_grey() {
        assertThat(FEED.mermaid()).isEqualTo("""
                flowchart LR
                  subgraph offline["Offline: the training loop"]
                    n0["raw log<br>3 elements"]
                    n1["model<br>to come"]
                  end
                  subgraph online["Online: the serving path"]
                    n2["ranking<br>to come"]
                  end
                  n0 --> n1
                  n1 -. "deploy" .-> n2
                  classDef later fill:none,stroke:#888888,color:#888888,stroke-dasharray:4 3
                  class n1,n2 later
                """);
    }

    @Test
    void in_a_markdown_page_it_is_a_block_of_its_own() {
        assertThat(FEED.markdown()).isEqualTo("```mermaid\n" + FEED.mermaid() + "```\n");
    }

    @Test
    void it_is_shown_as_a_diagram_and_in_words() {
        assertThat(Renderers.of(FEED).data()).containsEntry("text/plain", FEED.toString());
        assertThat(String.valueOf(Renderers.of(FEED).data().get("text/vnd.mermaid")))
                .isEqualTo("---\ntitle: \"The feed so far\"\n---\n" + FEED.mermaid());
    }

    @Test
    void a_branch_starts_where_it_is_told_to() {
        var branched = Blueprint.of("x")
                .offline("clean", 1)
                .offline("train", 2)
                .from("clean")
                .offline("test", 3);
        assertThat(branched.toString()).contains("clean → train (2)", "clean → test (3)");
    }

    @Test
    void labels_are_text_to_mermaid() {
        var hostile = Blueprint.of("a\"\nb").offline("x\"] --> y<img>`#;", "a&b\u202e");
        assertThat(hostile.mermaid())
                .contains("n0[\"x#34;#93; --#62; y#60;img#62;#96;#35;#59;<br>a#38;b#10216;U+202E#10217;\"]");
        assertThat(String.valueOf(Renderers.of(hostile).data().get("text/vnd.mermaid")))
                .startsWith("---\ntitle: \"a\\\" b\"\n---\n");
    }

    @Test
    void two_boxes_of_one_name_are_refused() {
        assertThatThrownBy(() -> FEED.online("model")).hasMessageContaining("“model” already");
    }

    @Test
    void an_arrow_from_nowhere_is_refused() {
        assertThatThrownBy(() -> FEED.arrow("cache", "ranking", "x"))
                .hasMessage("the diagram has no box “cache”, only [raw log, model, ranking]: add it first");
    }

    @Test
    void facts_are_short() {
        assertThat(Facts.of(Table.create("t", DoubleColumn.create("x", new double[12_345]))))
                .isEqualTo("12,345 rows × 1 column");
        assertThat(Facts.of(Map.of("a", 1))).isEqualTo("1 entry");
        assertThat(Facts.of(Map.of("a", 1, "b", 2))).isEqualTo("2 entries");
        assertThat(Facts.of("v3, live")).isEqualTo("v3, live");
        assertThat(Facts.of((Runnable) () -> {})).isEmpty();
        assertThat(Facts.of(new Object())).isEmpty();
        assertThat(Facts.of("x".repeat(99))).hasSize(61);
    }

    @Test
    void a_model_tells_its_kind_its_size_and_its_rows() {
        var table = Table.create(
                "t", DoubleColumn.create("x", 1, 2, 3, 4), BooleanColumn.create("y", false, true, false, true));
        var model = LogisticRegression.train(table, "y", LogisticRegression.Options.standard());
        assertThat(Facts.of(model)).isEqualTo("logistic regression, " + model.sizeBytes() + " B, from 4 rows");
    }

    @Test
    void a_file_tells_its_size(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("clean.parquet"), new byte[1_500]);
        assertThat(Facts.of(file)).isEqualTo("clean.parquet, 2 kB");
        assertThat(Facts.of(folder.resolve("none"))).isEqualTo("none, not there");
        assertThat(Facts.bytes(2_340_000)).isEqualTo("2.3 MB");
    }
}
