package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(500).days(7);
    private static final Search SEARCH = WORLD.search();
    private static final Query PASTA =
            new Query(0, "pasta on a budget", Topic.COOKING, List.of("pasta", "spaghetti"), "on a budget");

    @Test
    void the_subject_with_its_angle_is_perfect() {
        assertThat(PASTA.grade(wording("on a budget", false), Topic.COOKING)).isEqualTo(3);
    }

    @Test
    void the_subject_with_another_angle_is_good() {
        assertThat(PASTA.grade(wording("explained", false), Topic.COOKING)).isEqualTo(2);
    }

    @Test
    void a_bait_title_costs_a_grade() {
        assertThat(PASTA.grade(wording("on a budget", true), Topic.COOKING)).isEqualTo(2);
    }

    @Test
    void the_same_word_in_another_topic_is_no_answer() {
        assertThat(PASTA.grade(wording("on a budget", false), Topic.PETS)).isZero();
    }

    @Test
    void there_are_two_words_for_each_of_six_subjects_of_ten_topics_with_and_without_an_angle() {
        assertThat(SEARCH.queries()).hasSize(240).extracting(Query::id).doesNotHaveDuplicates();
    }

    @Test
    void all_grades_occur() {
        Set<Integer> grades = SEARCH.judgements().map(Judgement::grade).collect(Collectors.toSet());
        assertThat(grades).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void some_perfect_answers_do_not_share_a_word_with_the_query() {
        Query query = SEARCH.queries().stream()
                .filter(q -> q.text().equals("pasta"))
                .findFirst()
                .orElseThrow();
        List<String> titles = WORLD.videos().stream()
                .filter(video -> SEARCH.grade(query, video.id()) == 3)
                .map(Video::title)
                .toList();
        assertThat(titles).anyMatch(title -> title.contains("pasta")).anyMatch(title -> !title.contains("pasta"));
    }

    private static Wording wording(String angle, boolean baited) {
        return new Wording("", "", List.of("pasta", "spaghetti"), angle, baited);
    }
}
