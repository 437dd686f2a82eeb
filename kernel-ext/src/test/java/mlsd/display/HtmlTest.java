package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HtmlTest {
    @Test
    void a_table_has_a_caption_and_scopes() {
        var page = parsed(Gallery.visits(12));

        assertThat(page.select("table > caption").text()).isEqualTo("visits 12 rows × 6 columns");
        assertThat(page.select("thead th[scope=col]")).hasSize(7);
        assertThat(page.select("tbody th[scope=row]")).hasSize(12);
        assertThat(page.select("thead small").eachText())
                .containsExactly("Integer", "String", "Double", "Date", "Boolean", "Integer");
    }

    @Test
    void a_rounded_number_has_its_full_value_as_title() {
        var cell = parsed(Gallery.visits(12)).expectFirst("td[title^=12.48]");

        assertThat(cell.text()).isEqualTo("12.484");
        assertThat(Double.parseDouble(cell.attr("title"))).isEqualTo(Math.exp(StrictMath.sin(1) * 3));
    }

    @Test
    void missing_cells_are_marked_by_a_word() {
        assertThat(parsed(Gallery.visits(12)).select("td.mlsd-missing").eachText())
                .containsExactly("missing", "missing", "missing");
    }

    @Test
    void data_stays_data() {
        for (var value : List.of(Hostile.SCRIPT, Hostile.ATTRIBUTE, Hostile.REVERSED)) {
            var page = parsed(Table.create(value, StringColumn.create(value, value)));

            assertThat(page.select("script, img, [onerror], [onload], [onmouseover]"))
                    .isEmpty();
            assertThat(page.select("table")).hasSize(1);
            assertThat(page.select("tbody td bdi").text())
                    .isEqualTo(Cell.text(value).shown());
        }
    }

    @Test
    void marks_that_turn_the_text_around_are_seen() {
        var shown = parsed(List.of(Hostile.REVERSED.repeat(9))).text();

        assertThat(shown).contains("⟨U+202E⟩", "␀␛", "⟨U+D800⟩").doesNotContain("\u202e", "\u0000", "\u001b");
    }

    @Test
    void bars_have_their_value_beside_them() {
        var rows = parsed(Gallery.visits(1000).column("device")).select("tr:has(.mlsd-bar)");

        assertThat(rows).hasSize(2);
        assertThat(rows).allMatch(row -> row.selectFirst("td.mlsd-number") != null);
    }

    @Test
    void the_histogram_counts_every_value_once() {
        var label = parsed(Gallery.visits(1000).column("dwell"))
                .expectFirst("svg[role=img]")
                .attr("aria-label");
        var counts = label.replaceAll(".*\\[|]", "").split(", ", -1);

        assertThat(List.of(counts).stream().mapToInt(Integer::parseInt).sum()).isEqualTo(800);
    }

    @Test
    void every_output_keeps_to_its_own_class_names() {
        for (var value : Gallery.values().values()) {
            var html = Renderers.of(value).data().get("text/html");
            if (html instanceof String text) {
                var names = Jsoup.parse(text).select("[class]").eachAttr("class");
                assertThat(String.join(" ", names).split(" ", -1)).allMatch(name -> name.startsWith("mlsd-"));
            }
        }
    }

    @Test
    void every_rule_of_the_style_sheet_is_scoped() {
        var rules = Stylesheet.ELEMENT.replaceAll("</?style>", "").split("}", -1);

        assertThat(rules).filteredOn(rule -> !rule.isBlank()).allMatch(rule -> rule.startsWith(".mlsd-out"));
    }

    @Test
    void a_key_and_its_value_are_one_row() {
        var row = parsed(Map.of("AUC", 0.25)).expectFirst("tbody tr");

        assertThat(row.children().stream().map(Element::text)).containsExactly("AUC", "0.25");
    }

    static Document parsed(@Nullable Object value) {
        return Jsoup.parse(PlainTextTest.html(value));
    }
}
