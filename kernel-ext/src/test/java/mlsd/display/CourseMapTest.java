package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import mlsd.lesson.Lesson;
import mlsd.lesson.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseMapTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    Path home;

    static void course(Path home) throws IOException {
        book(home, "00-welcome", "Welcome", "exercise-0-1", "exercise-0-1-stub", "exercise-0-2", "exercise-0-2-check");
        book(home, "framework/01-clarify", "Clarify <fast>", "exercise-1-1");
        book(home, "framework/02-frame it", "no lesson: a space");
        book(home, "cases/10-search", "Search \\\"images\\\"");
        book(home, "01-clarify-Copy1", "no lesson: a copy");
        Files.writeString(home.resolve("notebooks/00-welcome.quiz.json"), """
                {"lesson": "0", "title": "t", "questions": [{"id": "0.a"}, {"id": "0.b"}, {"id": "0.c"}]}""");
        Files.writeString(home.resolve("notebooks/framework/03-broken.ipynb"), "{half a");
    }

    private static void book(Path home, String name, String title, String... ids) throws IOException {
        var cells = new StringBuilder("{\"cells\": [{\"id\": \"title\", \"cell_type\": \"markdown\", \"source\": [\"# ")
                .append(title)
                .append("\\n\", \"text\"]}");
        for (String id : ids) {
            cells.append(", {\"id\": \"").append(id).append("\", \"cell_type\": \"code\", \"source\": []}");
        }
        var file = home.resolve("notebooks").resolve(name + ".ipynb");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, cells.append("]}"));
    }

    @BeforeEach
    void write() throws IOException {
        course(home);
    }

    private Progress at(Instant when) {
        return Progress.in(home.resolve(".course"), Clock.fixed(when, ZoneOffset.UTC));
    }

    private CourseMap map(String working) {
        return CourseMap.of(
                Map.of("MLSD_HOME", home.toString()), home.resolve(working), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private String text(String working) {
        return String.valueOf(map(working).rendering().data().get("text/plain"));
    }

    private Document page(String working) {
        return Jsoup.parse(String.valueOf(map(working).rendering().data().get("text/html")));
    }

    @Test
    void lessons_come_in_the_order_of_the_course_and_nothing_else_does() {
        assertThat(map("").journey().lessons())
                .extracting(lesson -> lesson.lesson().id())
                .containsExactly("0", "1", "3", "10");
    }

    @Test
    void what_a_lesson_asks_is_read_from_its_notebook_and_its_quiz() {
        Lesson welcome = map("").journey().lessons().getFirst().lesson();
        assertThat(welcome.title()).isEqualTo("Welcome");
        assertThat(welcome.exercises()).containsExactly("0.1", "0.2");
        assertThat(welcome.questions()).containsExactly("0.a", "0.b", "0.c");
    }

    @Test
    void a_broken_notebook_takes_no_map_away() {
        assertThat(map("").journey().lessons().get(2).lesson().title()).isEqualTo("03-broken.ipynb");
    }

    @Test
    void the_text_says_all_that_the_table_says() {
        at(NOON).solved("0.2");
        at(NOON).answered("0.a", true);
        at(NOON.minus(Duration.ofDays(1))).opened("1");
        at(NOON.minus(Duration.ofDays(9))).opened("10");
        assertThat(text("")).isEqualTo("""
                  lesson  exercises  quiz     done                last opened
                >      0  1 of 2     1 of 3   [####------]  40 %  today        Welcome
                       1  0 of 1     -        [----------]   0 %  yesterday    Clarify <fast>
                       3  -          -        [----------]   0 %  never        03-broken.ipynb
                      10  -          -        [##########] 100 %  2025-12-24   Search "images"

                Continue here: lesson 0, notebooks/00-welcome.ipynb - still to do: exercise 0.1, and 2 questions of the quiz
                Then: lesson 1, notebooks/framework/01-clarify.ipynb""");
    }

    @Test
    void links_lead_from_the_notebook_that_shows_the_map() {
        assertThat(page("notebooks").select("tbody a").eachAttr("href"))
                .containsExactly(
                        "00-welcome.ipynb",
                        "framework/01-clarify.ipynb",
                        "framework/03-broken.ipynb",
                        "cases/10-search.ipynb");
        assertThat(page("notebooks/framework").select("tbody a").eachAttr("href"))
                .startsWith("../00-welcome.ipynb", "01-clarify.ipynb");
    }

    @Test
    void titles_are_text_and_no_markup() {
        assertThat(page("").select("fast")).isEmpty();
        assertThat(page("").select("tbody a").eachText()).contains("1 Clarify <fast>", "10 Search \"images\"");
    }

    @Test
    void the_lesson_to_go_on_with_is_marked_in_words() {
        at(NOON).opened("1");
        assertThat(page("").expectFirst("tr[aria-current] td").text()).isEqualTo("1 Clarify <fast> ← continue here");
    }

    @Test
    void every_bar_stands_beside_its_number() {
        at(NOON).solved("0.1");
        var row = page("").expectFirst("tbody tr");
        assertThat(row.select("td").eachText())
                .containsExactly("0 Welcome ← continue here", "1 of 2", "0 of 3", "20 %", "today");
        assertThat(row.select(".mlsd-bar[aria-hidden=true] i").attr("style")).contains("width:20.0%");
    }

    @Test
    void a_map_without_progress_says_so() {
        var map = CourseMap.of(Map.of("MLSD_PROGRESS", "off"), home, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(String.valueOf(map.rendering().data().get("text/plain"))).contains("Progress is not recorded here");
    }

    @Test
    void where_no_lessons_lie_around_the_checkout_has_them(@TempDir Path elsewhere) {
        var map = CourseMap.of(Map.of("MLSD_HOME", home.toString()), elsewhere, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(map.folder()).isEqualTo(home.resolve("notebooks"));
    }

    @Test
    void without_any_lessons_it_says_what_to_do(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> CourseMap.of(Map.of(), elsewhere, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the map of the course needs the folder of the lessons, but there is no 00-welcome.ipynb in"
                        + " or around " + elsewhere + ": open a notebook of the course");
    }
}
