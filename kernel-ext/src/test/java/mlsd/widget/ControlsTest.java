package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {
    private final FakeComms comms = new FakeComms();

    @Test
    void a_slider_starts_in_the_middle() {
        assertThat(Slider.of("threshold", 0, 1, 0.01).value()).isEqualTo(0.5);
    }

    @Test
    void a_slider_starts_where_it_is_told() {
        assertThat(Slider.of("threshold", 0, 1, 0.01).at(0.3).value()).isEqualTo(0.3);
    }

    @Test
    void a_slider_shows_as_many_digits_as_its_step_has() {
        Slider.of("threshold", 0, 1, 0.001).model().open(comms);
        assertThat(comms.of("FloatSliderModel").first).containsEntry("readout_format", ".3f");
    }

    @Test
    void a_slider_refuses_a_place_that_it_does_not_reach() {
        assertThatThrownBy(() -> Slider.of("threshold", 0, 1, 0.01).at(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the slider “threshold” goes from 0.0 to 1.0, but is to stand at 3.0:"
                        + " give it a longer scale or another place");
    }

    @Test
    void a_slider_refuses_a_scale_that_runs_backwards() {
        assertThatThrownBy(() -> Slider.of("threshold", 1, 0, 0.01))
                .hasMessageStartingWith("the slider “threshold” needs a lower end, a higher end and a step above 0");
    }

    @Test
    void a_log_slider_refuses_zero() {
        assertThatThrownBy(() -> LogSlider.of("rate", 0, 1)).hasMessageContaining("needs a lower end above 0");
    }

    @Test
    void a_move_of_the_reader_arrives_in_java() {
        var slider = Slider.of("threshold", 0, 1, 0.01);
        slider.model().open(comms);
        comms.of("FloatSliderModel").reader("value", 0.75);
        assertThat(slider.value()).isEqualTo(0.75);
    }

    @Test
    void a_whole_number_comes_as_one_even_from_a_decimal() {
        var slider = IntSlider.of("k", 1, 20);
        slider.model().open(comms);
        comms.of("IntSliderModel").reader("value", 7.0);
        assertThat(slider.value()).isEqualTo(7);
    }

    @Test
    void a_move_in_java_arrives_on_the_screen() {
        var slider = IntSlider.of("k", 1, 20);
        slider.model().open(comms);
        slider.at(12);
        assertThat(comms.of("IntSliderModel").sent("update", "value")).containsExactly(12);
    }

    @Test
    void listeners_hear_moves_of_both_sides() {
        var heard = new ArrayList<Integer>();
        var slider = IntSlider.of("k", 1, 20);
        slider.onChange(heard::add);
        slider.model().open(comms);
        slider.at(3);
        comms.of("IntSliderModel").reader("value", 4);
        assertThat(heard).containsExactly(3, 4);
    }

    @Test
    void who_shares_the_mirror_hears_an_echo_and_other_places_follow() {
        var slider = IntSlider.of("k", 1, 20);
        slider.model().open(comms);
        var here = comms.of("IntSliderModel");
        var other = new FakeComms();
        slider.model().open(other);
        here.reader("value", 9);
        assertThat(here.sent("echo_update", "value")).containsExactly(9);
        assertThat(other.of("IntSliderModel").sent("update", "value")).containsExactly(9);
    }

    @Test
    void a_page_that_is_loaded_anew_gets_the_present_state() {
        var slider = IntSlider.of("k", 1, 20);
        slider.model().open(comms);
        comms.of("IntSliderModel").reader("value", 9);
        assertThat(comms.of("IntSliderModel").state()).containsEntry("value", 9);
    }

    @Test
    void a_front_end_cannot_change_what_the_widget_is() {
        var slider = IntSlider.of("k", 1, 20);
        slider.model().open(comms);
        comms.of("IntSliderModel").reader("_model_name", "HTMLModel");
        comms.of("IntSliderModel").reader("unheard_of", 1);
        assertThat(comms.of("IntSliderModel").state())
                .containsEntry("_model_name", "IntSliderModel")
                .doesNotContainKey("unheard_of");
    }

    @Test
    void a_dropdown_takes_values_of_any_type() {
        var dropdown = Dropdown.of("size", List.of(10, 20, 30)).at(20);
        dropdown.model().open(comms);
        assertThat(comms.of("DropdownModel").first).containsEntry("_options_labels", List.of("10", "20", "30"));
        comms.of("DropdownModel").reader("index", 2);
        assertThat(dropdown.value()).isEqualTo(30);
    }

    @Test
    void a_choice_refuses_what_it_does_not_offer() {
        assertThatThrownBy(
                        () -> Radio.of("metric", List.of("precision", "recall")).at("f1"))
                .hasMessage("the control “metric” offers [precision, recall], but not f1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e8 | users = 100,000,000",
                "1e10 | users = 10,000,000,000",
                "100000 | users = 100,000",
                "2026 | users = 2026",
                "0.0001 | users = 0.0001",
                "2.5e-7 | users = 2.5e-7",
                "0.30000000000000004 | users = 0.3",
                "1234567.8 | users = 1,234,568"
            })
    void a_number_is_told_as_people_write_it(double value, String text) {
        assertThat(text(LogSlider.of("users", 1e-9, 1e12).at(value))).isEqualTo(text);
    }

    @Test
    void zero_and_what_is_below_it_is_told_too() {
        assertThat(text(Slider.of("z", -1, 1, 0.01).at(0))).isEqualTo("z = 0");
        assertThat(text(Slider.of("z", -1, 1, 0.01).at(-0.25))).isEqualTo("z = -0.25");
    }

    @ParameterizedTest
    @CsvSource({"1, .3~r", "1e9, .3~g"})
    void a_log_slider_has_no_more_zeros_beside_it_than_can_be_counted(double to, String format) {
        LogSlider.of("rate", 1e-4, to).model().open(comms);
        assertThat(comms.of("FloatLogSliderModel").first).containsEntry("readout_format", format);
    }

    @Test
    void a_range_is_told_by_its_ends() {
        assertThat(text(RangeSlider.of("age", 0, 100, 1).at(18, 65))).isEqualTo("age = 18 to 65");
    }

    private static String text(Widget widget) {
        return String.valueOf(widget.still().data().get("text/plain"));
    }

    @Test
    void a_range_has_two_ends() {
        var range = RangeSlider.of("age", 0, 100, 1).at(18, 65);
        range.model().open(comms);
        comms.of("FloatRangeSliderModel").reader("value", List.of(20.0, 30.0));
        assertThat(range.value()).isEqualTo(new RangeSlider.Range(20, 30));
    }

    @Test
    void boxes_are_ticked_and_buttons_stay_pressed() {
        var box = Checkbox.of("log");
        box.model().open(comms);
        comms.of("CheckboxModel").reader("value", true);
        assertThat(box.value()).isTrue();
        assertThat(Toggle.of("truth").at(true).value()).isTrue();
    }

    @Test
    void a_button_calls_its_action_at_each_click() {
        var clicks = new ArrayList<String>();
        Button.of("again", () -> clicks.add("click")).model().open(comms);
        comms.of("ButtonModel").click();
        comms.of("ButtonModel").click();
        assertThat(clicks).hasSize(2);
    }

    @Test
    void playing_moves_the_slider_and_winding_moves_the_player() {
        var play = Play.of("day", 1, 30);
        play.model().open(comms);
        comms.of("PlayModel").reader("value", 5);
        assertThat(play.value()).isEqualTo(5);
        comms.of("IntSliderModel").reader("value", 8);
        assertThat(comms.of("PlayModel").sent("update", "value")).contains(8);
    }

    @Test
    void a_box_names_its_parts_by_their_comms() {
        Box.row(Text.of("a"), Toggle.of("b")).model().open(comms);
        var children = (List<?>) comms.of("HBoxModel").first.get("children");
        assertThat(children)
                .isEqualTo(List.of(
                        "IPY_MODEL_" + comms.of("TextModel").id(),
                        "IPY_MODEL_" + comms.of("ToggleButtonModel").id()));
    }

    @Test
    void a_widget_that_is_closed_leaves_no_comm() {
        var box = Box.row(Slider.of("a", 0, 1, 0.1), Tabs.of("one", 1).and("two", 2));
        box.model().open(comms).close();
        assertThat(comms.open).isEmpty();
    }

    @Test
    void outside_a_notebook_a_control_is_a_line_of_text() {
        assertThat(IntSlider.of("k", 1, 20).at(5).rendering().data()).isEqualTo(Map.of("text/plain", "k = 5"));
    }
}
