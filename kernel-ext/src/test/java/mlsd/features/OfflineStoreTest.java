package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import mlsd.data.Duck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class OfflineStoreTest {
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private final Duck duck = Duck.open();

    @AfterEach
    void close() {
        duck.close();
    }

    @Test
    void a_training_set_is_the_rows_and_a_column_a_feature() {
        Table train = Small.offline(duck).trainingSet(Small.rows(duck));
        assertThat(train.columnNames())
                .containsExactly("user", "video", "at", "user_views_1d", "video_click_rate", "user_topics");
        assertThat(train.longColumn("user_views_1d").asList()).containsExactly(2L, 0L);
        assertThat(train.stringColumn("user_topics").get(0)).isEqualTo("music|sport");
    }

    @Test
    void a_missing_value_stays_missing() {
        Table train = Small.offline(duck).trainingSet(Small.rows(duck));
        assertThat(train.column("video_click_rate").isMissing(1)).isTrue();
    }

    @Test
    void a_history_has_a_line_for_each_moment_at_which_the_value_changes() {
        Table history = Small.offline(duck).history("user_views_1d", LATER);
        assertThat(history.where(history.stringColumn("user").isEqualTo("8")).printAll())
                .contains(millis("2026-03-01T12:00:00Z"), millis("2026-03-02T12:00:00Z"));
        assertThat(history.rowCount())
                .as("user 7: in, out, in, out and in, out; user 8: in, out")
                .isEqualTo(8);
    }

    @Test
    void a_whole_number_of_milliseconds_is_a_time_as_well() {
        Small.offline(duck);
        duck.run("create view plain as select * replace (epoch_ms(\"at\") as \"at\") from watches");
        EventLog plain = EventLog.of("plain", "at", "id");
        FeatureSet one = FeatureSet.of(Feature.count("views", plain).by("user"));
        assertThat(OfflineStore.of(duck, one)
                        .trainingSet(Small.rows(duck))
                        .longColumn("views")
                        .get(0))
                .isEqualTo(3);
    }

    @Test
    void a_backfill_is_refused_for_a_changed_definition(@TempDir Path folder) {
        Backfill.run(Small.offline(duck), folder, LATER);
        FeatureSet changed =
                FeatureSet.of(Feature.count("user_views_1d", Small.LOG).by("user"));
        assertThatThrownBy(
                        () -> OfflineStore.of(duck, changed).readingFrom(folder).trainingSet(Small.rows(duck)))
                .hasMessage("the definition of feature \"user_views_1d\" has changed since its backfill; run it again");
    }

    @Test
    void a_backfill_is_refused_for_rows_after_its_end(@TempDir Path folder) {
        OfflineStore offline = Small.offline(duck);
        Backfill.run(offline, folder, Small.NOON.minusSeconds(1));
        assertThatThrownBy(() -> offline.readingFrom(folder).trainingSet(Small.rows(duck)))
                .hasMessage("the backfill of feature \"user_views_1d\" ends at 2026-03-01T11:59:59Z,"
                        + " but values until 2026-03-01T12:00:00Z are asked for");
    }

    @Test
    void a_backfill_that_was_never_run_is_missed(@TempDir Path folder) {
        assertThatThrownBy(() -> Small.offline(duck).readingFrom(folder).trainingSet(Small.rows(duck)))
                .hasMessageContaining("run Backfill.run first");
    }

    @Test
    void an_event_without_a_time_is_refused() {
        Small.offline(duck);
        duck.run("update watches set \"at\" = null where id < 3");
        assertThatThrownBy(() -> OfflineStore.of(duck, Small.FEATURES))
                .hasMessage("2 rows of the log \"watches\" have no event time (column \"at\"):"
                        + " no moment can be given to them; mend or drop them first");
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() {
        Small.offline(duck);
        assertThatThrownBy(() -> store(Feature.rate("r", Small.LOG, "klick").by("user")))
                .hasMessage("feature \"r\": a rate needs the column \"klick\" in the log \"watches\","
                        + " which has id, at, user, video, topic, click");
    }

    @Test
    void a_mean_of_text_is_refused() {
        Small.offline(duck);
        assertThatThrownBy(() -> store(Feature.mean("m", Small.LOG, "topic").by("user")))
                .hasMessage("feature \"m\": a mean needs a number, but column \"topic\" of the log \"watches\""
                        + " is VARCHAR; cast it in a view");
    }

    @Test
    void a_rate_of_a_number_is_refused() {
        Small.offline(duck);
        assertThatThrownBy(() -> store(Feature.rate("r", Small.LOG, "video").by("user")))
                .hasMessageContaining("a rate needs a boolean, but column \"video\"");
    }

    @Test
    void rows_without_a_key_or_a_moment_or_with_a_features_name_are_refused() {
        OfflineStore offline = Small.offline(duck);
        Table rows = Small.rows(duck);
        assertThatThrownBy(() -> offline.trainingSet(rows.rejectColumns("video")))
                .hasMessage("the features need the column \"video\", but the rows have [user, at]");
        assertThatThrownBy(() -> offline.trainingSet(rows.rejectColumns("at")))
                .hasMessageContaining("each row needs its moment in a column \"at\"");
        assertThatThrownBy(() -> offline.trainingSet(offline.trainingSet(rows)))
                .hasMessageContaining("have a column \"user_views_1d\" already");
    }

    @Test
    void a_derived_feature_is_the_same_function_offline() {
        FeatureSet features = FeatureSet.of(
                Small.FEATURES.feature("user_views_1d"),
                Feature.derived(
                        "busy", FeatureType.DOUBLE, List.of("user_views_1d"), in -> in.number("user_views_1d") / 24));
        Small.offline(duck);
        assertThat(OfflineStore.of(duck, features)
                        .trainingSet(Small.rows(duck))
                        .doubleColumn("busy")
                        .asList())
                .containsExactly(2 / 24.0, 0.0);
    }

    @Test
    void the_values_of_a_moment_have_a_row_for_each_key_with_an_event_before_it() {
        Table values = Small.offline(duck).valuesAt("user_views_1d", Small.NOON.plusSeconds(1800));
        assertThat(values.columnNames()).containsExactly("user", "as_of", "last_event", "value");
        assertThat(values.stringColumn("user").asList()).containsExactly("7", "8");
        assertThat(values.longColumn("as_of").asList()).containsOnly(Small.NOON.toEpochMilli());
        assertThat(values.longColumn("value").asList()).containsExactly(2L, 1L);
        assertThat(values.longColumn("last_event").get(0))
                .isEqualTo(Instant.parse("2026-03-01T09:00:00Z").toEpochMilli());
    }

    @Test
    void the_history_of_a_feature_of_the_whole_platform_has_no_key() {
        Small.offline(duck);
        FeatureSet all = FeatureSet.of(Feature.count("views", Small.LOG).every(Duration.ofHours(1)));
        Table history = OfflineStore.of(duck, all).history("views", Small.NOON);
        assertThat(history.columnNames()).containsExactly("as_of", "last_event", "value");
        assertThat(history.longColumn("value").asList()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void the_sql_of_a_history_can_be_read_and_run() {
        OfflineStore offline = Small.offline(duck);
        assertThat(duck.query(offline.sqlOf("user_views_1d")).rowCount())
                .isEqualTo(offline.history("user_views_1d", LATER).rowCount());
    }

    @Test
    void a_derived_feature_has_no_history() {
        FeatureSet features = FeatureSet.of(
                Small.FEATURES.feature("user_views_1d"), Feature.derived("one", FeatureType.LONG, List.of(), in -> 1L));
        Small.offline(duck);
        assertThatThrownBy(() -> OfflineStore.of(duck, features).history("one", LATER))
                .hasMessage("feature \"one\" is derived in each request: it has no history; there are user_views_1d");
    }

    @Test
    void a_backfill_says_what_it_wrote(@TempDir Path folder) {
        OfflineStore offline = Small.offline(duck);
        assertThat(Backfill.run(offline, folder.resolve("new"), LATER).getFirst())
                .isEqualTo(new Backfill.Written("user_views_1d", 8, LATER));
        assertThat(offline.readingFrom(folder.resolve("new"))
                        .history("user_views_1d", LATER)
                        .rowCount())
                .isEqualTo(8);
        assertThat(offline.readingFrom(folder.resolve("new"))
                        .history("user_views_1d", Small.NOON)
                        .rowCount())
                .isLessThan(8);
    }

    @Test
    void a_moment_may_be_a_date_time_of_utc_and_must_be_there() {
        OfflineStore offline = Small.offline(duck);
        Table rows = Table.create(
                IntColumn.create("user", new int[] {7}),
                IntColumn.create("video", new int[] {100}),
                DateTimeColumn.create("at", LocalDateTime.parse("2026-03-01T12:00:00")));
        assertThat(offline.trainingSet(rows).longColumn("user_views_1d").get(0)).isEqualTo(2);
        rows.dateTimeColumn("at").setMissing(0);
        assertThatThrownBy(() -> offline.trainingSet(rows))
                .hasMessage("column \"at\" must hold instants or date-times, but row 0 has nothing");
        rows.replaceColumn("at", StringColumn.create("at", "noon"));
        assertThatThrownBy(() -> offline.trainingSet(rows)).hasMessageEndingWith("but row 0 has noon");
    }

    @Test
    void a_row_without_a_key_has_no_value() {
        Table rows = Small.rows(duck);
        rows.column("user").setMissing(0);
        Table train = Small.offline(duck).trainingSet(rows);
        assertThat(train.longColumn("user_views_1d").get(0)).isZero();
        assertThat(train.column("user_topics").isMissing(0)).isTrue();
        assertThat(train.doubleColumn("video_click_rate").get(0)).isEqualTo(0.5);
    }

    @Test
    void no_rows_make_an_empty_training_set() {
        assertThat(Small.offline(duck).trainingSet(Small.rows(duck).emptyCopy()).columnNames())
                .containsExactly("user", "video", "at", "user_views_1d", "video_click_rate", "user_topics");
    }

    @Test
    void a_missing_request_column_leaves_the_derived_feature_missing() {
        FeatureSet features = FeatureSet.of(
                Small.FEATURES.feature("user_views_1d"),
                Feature.derived(
                        "phone",
                        FeatureType.LONG,
                        List.of("device"),
                        in -> in.text("device").equals("PHONE") ? 1L : 0L));
        Small.offline(duck);
        Table rows = Small.rows(duck).addColumns(StringColumn.create("device", "PHONE", ""));
        Table train = OfflineStore.of(duck, features).trainingSet(rows);
        assertThat(train.longColumn("phone").get(0)).isEqualTo(1);
        assertThat(train.column("phone").isMissing(1)).isTrue();
    }

    @Test
    void an_event_without_a_key_is_nobodys() {
        OfflineStore offline = Small.offline(duck);
        duck.run("update watches set \"user\" = null where id = 5");
        assertThat(offline.valuesAt("user_views_1d", Small.NOON)
                        .stringColumn("user")
                        .asList())
                .containsExactly("7");
    }

    @Test
    void an_empty_text_is_no_value() {
        OfflineStore offline = Small.offline(duck);
        duck.run("update watches set topic = '' where id = 3");
        assertThat(offline.valuesAt("user_topics", Small.NOON)
                        .stringColumn("value")
                        .get(0))
                .isEqualTo("news|music");
    }

    @Test
    void sums_and_means_leave_out_what_is_no_number() {
        Small.offline(duck);
        duck.run(
                "create view priced as select *, case id when 1 then 1.5 when 2 then 'nan'::double when 4 then 2.25 end"
                        + " as price from watches where \"user\" = 7");
        EventLog priced = EventLog.of("priced", "at", "id");
        Table all = OfflineStore.of(
                        duck, FeatureSet.of(Feature.sum("s", priced, "price"), Feature.mean("m", priced, "price")))
                .trainingSet(Small.rows(duck)
                        .rejectColumns("at")
                        .addColumns(InstantColumn.create("at", List.of(LATER, Small.NOON))));
        assertThat(all.doubleColumn("s").asList()).containsExactly(3.75, 1.5);
        assertThat(all.doubleColumn("m").asList()).containsExactly(1.875, 1.5);
    }

    private void store(Windowed feature) {
        OfflineStore.of(duck, FeatureSet.of(feature.every(Duration.ofHours(1))));
    }

    private static String millis(String instant) {
        return Long.toString(Instant.parse(instant).toEpochMilli());
    }
}
