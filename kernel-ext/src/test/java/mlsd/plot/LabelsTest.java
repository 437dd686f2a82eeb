package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void literal_text_comes_back_as_it_was() {
        String text = "<a href=\"javascript:alert(1)\">&lt; AT&T</a>";
        assertThat(Labels.plain(Labels.literal(text))).isEqualTo(text);
    }

    @Test
    void formatted_text_keeps_tags_without_attributes_only() {
        assertThat(Labels.formatted("<b>x</b><br>H<sub>2</sub>O<b onclick=y>"))
                .isEqualTo("<b>x</b><br>H<sub>2</sub>O&lt;b onclick=y>");
    }

    @Test
    void a_long_title_breaks_between_words() {
        assertThat(Labels.wrapped("one two three", 7)).isEqualTo("one two<br>three");
    }

    @Test
    void a_short_title_stays_on_its_line() {
        assertThat(Labels.wrapped("one two", 7)).isEqualTo("one two");
    }
}
