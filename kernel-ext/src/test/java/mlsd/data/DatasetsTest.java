package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/// Every loader on the real file. The numbers are the publishers', or counted with other tools.
class DatasetsTest {
    @BeforeAll
    static void needs_the_originals() {
        RealData.folder();
    }

    @Test
    void bank_marketing_has_the_published_rows_and_targets() {
        Table bank = Datasets.bankMarketing();
        assertThat(bank.rowCount()).isEqualTo(45_211);
        assertThat(bank.booleanColumn("y").countTrue()).isEqualTo(5_289);
    }

    @Test
    void bank_marketing_has_types() {
        assertThat(RealData.types(Datasets.bankMarketingSample()))
                .containsExactly(
                        "age INTEGER",
                        "job STRING",
                        "marital STRING",
                        "education STRING",
                        "default BOOLEAN",
                        "balance INTEGER",
                        "housing BOOLEAN",
                        "loan BOOLEAN",
                        "contact STRING",
                        "day INTEGER",
                        "month STRING",
                        "duration INTEGER",
                        "campaign INTEGER",
                        "pdays INTEGER",
                        "previous INTEGER",
                        "poutcome STRING",
                        "y BOOLEAN");
    }

    @Test
    void unknown_stays_a_level_in_bank_marketing() {
        Table bank = Datasets.bankMarketing();
        assertThat(bank.stringColumn("job").countOccurrences("unknown")).isEqualTo(288);
        assertThat(bank.missingValueCounts().row(0).getDouble("Missing Values [job]"))
                .isZero();
    }

    @Test
    void the_bank_sample_has_the_published_rows_and_targets() {
        Table bank = Datasets.bankMarketingSample();
        assertThat(bank.rowCount()).isEqualTo(4_521);
        assertThat(bank.booleanColumn("y").countTrue()).isEqualTo(521);
    }

    @Test
    void adult_has_the_published_split_and_the_same_levels_in_both_parts() {
        Split adult = Datasets.adult();
        assertThat(adult.train().rowCount()).isEqualTo(32_561);
        assertThat(adult.test().rowCount()).isEqualTo(16_281);
        assertThat(adult.train().stringColumn("income").asSet()).containsExactlyInAnyOrder("<=50K", ">50K");
        assertThat(adult.test().stringColumn("income").asSet()).containsExactlyInAnyOrder("<=50K", ">50K");
    }

    @Test
    void rows_of_adult_without_unknowns_are_as_many_as_published() {
        Split adult = Datasets.adult();
        assertThat(adult.train().dropRowsWithMissingValues().rowCount()).isEqualTo(30_162);
        assertThat(adult.test().dropRowsWithMissingValues().rowCount()).isEqualTo(15_060);
    }

    @Test
    void the_share_of_high_incomes_in_adult_is_the_published_one() {
        Split adult = Datasets.adult();
        int high = adult.train().stringColumn("income").countOccurrences(">50K")
                + adult.test().stringColumn("income").countOccurrences(">50K");
        assertThat(high / 48_842.0).isCloseTo(0.2393, within(0.00005));
    }

    @Test
    void bike_sharing_by_hour_and_by_day_count_the_same_rentals() {
        assertThat(Datasets.bikeSharingByHour().intColumn("cnt").sum()).isEqualTo(3_292_679);
        assertThat(Datasets.bikeSharingByDay().intColumn("cnt").sum()).isEqualTo(3_292_679);
    }

    @Test
    void bike_sharing_has_dates() {
        assertThat(Datasets.bikeSharingByDay().dateColumn("dteday").max()).isEqualTo(LocalDate.of(2012, 12, 31));
        assertThat(Datasets.bikeSharingByHour().rowCount()).isEqualTo(17_379);
    }

    @Test
    void movielens_has_the_published_counts() {
        Table ratings = Datasets.movieLensRatings();
        assertThat(ratings.rowCount()).isEqualTo(100_836);
        assertThat(ratings.intColumn("userId").countUnique()).isEqualTo(610);
        assertThat(ratings.intColumn("movieId").countUnique()).isEqualTo(9_724);
        assertThat(Datasets.movieLensTags().rowCount()).isEqualTo(3_683);
        assertThat(Datasets.movieLensMovies().rowCount()).isEqualTo(9_742);
    }

    @Test
    void movielens_times_are_instants() {
        assertThat(Datasets.movieLensRatings().instantColumn("timestamp").get(0))
                .isEqualTo(Instant.ofEpochSecond(964_982_703));
    }

    @Test
    void movielens_links_keep_leading_zeros_and_missing_ids() {
        Table links = Datasets.movieLensLinks();
        assertThat(links.stringColumn("imdbId").get(0)).isEqualTo("0114709");
        assertThat(links.intColumn("tmdbId").countMissing()).isEqualTo(8);
    }

    @Test
    void a_random_policy_shows_every_item_with_the_same_probability() {
        assertThat(Datasets.openBandit("random", "men")
                        .doubleColumn("propensity_score")
                        .unique()
                        .asList())
                .containsExactly(1 / 34.0);
        assertThat(Datasets.openBandit("random", "women")
                        .doubleColumn("propensity_score")
                        .unique()
                        .asList())
                .containsExactly(1 / 46.0);
    }

    @Test
    void open_bandit_has_the_measured_click_rates() {
        assertThat(Datasets.openBandit("random", "men").booleanColumn("click").countTrue())
                .isEqualTo(46);
        assertThat(Datasets.openBandit("bts", "men").booleanColumn("click").countTrue())
                .isEqualTo(69);
    }

    @Test
    void open_bandit_has_instants_and_an_affinity_for_each_item() {
        Table log = Datasets.openBandit("random", "men");
        assertThat(log.instantColumn("timestamp").get(0)).isEqualTo(Instant.parse("2019-11-24T00:03:13.442Z"));
        assertThat(log.columnCount()).isEqualTo(5 + 4 + 34);
        assertThat(Datasets.openBanditItems("random", "men").rowCount()).isEqualTo(34);
        assertThat(Datasets.openBanditItems("bts", "women").rowCount()).isEqualTo(46);
    }

    @Test
    void an_unknown_policy_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Datasets.openBandit("greedy", "men"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("the policy is one of random, bts, but got \"greedy\"");
    }

    @Test
    void airbnb_has_the_measured_figures() {
        Table listings = Datasets.airbnbNyc();
        assertThat(listings.rowCount()).isEqualTo(48_895);
        assertThat(listings.intColumn("price").mean()).isCloseTo(152.72, within(0.005));
        assertThat(listings.doubleColumn("reviews_per_month").countMissing()).isEqualTo(10_052);
        assertThat(listings.dateColumn("last_review").countMissing()).isEqualTo(10_052);
        assertThat(listings.stringColumn("neighbourhood").countUnique()).isEqualTo(221);
    }

    @Test
    void airbnb_has_no_host_names() {
        assertThat(Datasets.airbnbNyc().columnNames())
                .doesNotContain("host_name")
                .hasSize(15);
    }

    @Test
    void the_social_graphs_have_the_published_size() {
        Table edges = Datasets.socialEdges("facebook");
        assertThat(edges.rowCount()).isEqualTo(171_002);
        assertThat(edges.stream().filter(edge -> edge.getInt("id_1") == edge.getInt("id_2")))
                .hasSize(179);
        assertThat(Datasets.socialEdges("git").rowCount()).isEqualTo(289_003);
        assertThat(Datasets.socialNodes("facebook").rowCount()).isEqualTo(22_470);
        assertThat(Datasets.socialNodes("git").rowCount()).isEqualTo(37_700);
    }

    @Test
    void social_nodes_have_classes_and_no_account_names() {
        assertThat(RealData.types(Datasets.socialNodes("git"))).containsExactly("id INTEGER", "ml_target BOOLEAN");
        assertThat(Datasets.socialNodes("facebook").stringColumn("page_type").asSet())
                .containsExactlyInAnyOrder("tvshow", "government", "company", "politician");
    }

    @Test
    void no_page_name_is_taken_for_a_missing_value() {
        assertThat(Datasets.socialNodes("facebook").stringColumn("page_name").countMissing())
                .isZero();
    }

    @Test
    void social_features_cover_every_page() {
        assertThat(Datasets.socialFeatures().intColumn("id").countUnique()).isEqualTo(22_470);
    }

    @Test
    void hate_check_has_the_published_counts() {
        Table cases = Datasets.hateCheck();
        assertThat(cases.rowCount()).isEqualTo(3_728);
        assertThat(cases.stringColumn("label_gold").countOccurrences("hateful")).isEqualTo(2_563);
        assertThat(cases.stringColumn("label_gold").countOccurrences("non-hateful"))
                .isEqualTo(1_165);
        assertThat(cases.stringColumn("functionality").countUnique()).isEqualTo(29);
    }

    /// The lengths are those that Python's csv module reads, in UTF-16 units: nothing is trimmed or lost.
    @Test
    void texts_are_taken_as_they_stand() {
        assertThat(length(Datasets.hateCheck(), "test_case")).isEqualTo(179_928);
        assertThat(length(Datasets.airbnbNyc(), "name")).isEqualTo(1_804_180);
    }

    private static int length(Table table, String column) {
        return table.stringColumn(column).asList().stream()
                .mapToInt(String::length)
                .sum();
    }

    @Test
    void every_answer_of_xquad_stands_where_it_says() {
        Table paragraphs = Datasets.xquadParagraphs();
        Table questions = Datasets.xquadQuestions();
        assertThat(paragraphs.rowCount()).isEqualTo(240);
        assertThat(paragraphs.stringColumn("title").countUnique()).isEqualTo(48);
        assertThat(questions.rowCount()).isEqualTo(1_190);
        assertThat(questions.stream())
                .allSatisfy(question -> assertThat(paragraphs
                                .stringColumn("text")
                                .get(question.getInt("paragraph"))
                                .startsWith(question.getString("answer"), question.getInt("answer_start")))
                        .isTrue());
    }

    @Test
    void optdigits_has_the_published_classes() {
        Split digits = Datasets.optdigits();
        assertThat(digits.train().rowCount()).isEqualTo(3_823);
        assertThat(digits.test().rowCount()).isEqualTo(1_797);
        assertThat(digits.train().intColumn("digit").asList().stream().filter(digit -> digit == 0))
                .hasSize(376);
        assertThat(digits.test().intColumn("pixel_63").max()).isLessThanOrEqualTo(16);
    }

    @Test
    void there_are_fifteen_true_and_twenty_four_detected_boxes() {
        assertThat(Datasets.trueBoxes().rowCount()).isEqualTo(15);
        Table found = Datasets.detectedBoxes();
        assertThat(found.rowCount()).isEqualTo(24);
        assertThat(found.row(0).getDouble("confidence")).isEqualTo(.88);
        assertThat(found.stringColumn("image").asSet()).hasSize(7);
    }
}
