package mlsd.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mlsd.features.BruteForce.Event;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Random logs in a short time with few keys, so that ties, empty windows and boundaries are the rule; random
/// definitions over them; and rows that ask.
record RandomLogs(Random random) {
    static final EventLog LOG = EventLog.of("log", "at", "id");
    static final long SPAN = 60;

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        int n = random.nextInt(40);
        for (int id = 0; id < n; id++) {
            events.add(new Event(
                    id,
                    random.nextLong(SPAN),
                    maybe(random.nextInt(3)),
                    maybe("abc".substring(random.nextInt(3)).substring(0, 1)),
                    maybe(random.nextBoolean()),
                    maybe(random.nextInt(100) / 7.0)));
        }
        Collections.shuffle(events, random);
        return events;
    }

    FeatureSet definitions() {
        return FeatureSet.of(
                vary(Feature.count("views", LOG)).by("user"),
                vary(Feature.count("clicks", LOG)).where("click").by("user").orElse(0L),
                vary(Feature.rate("click_rate", LOG, "click"))
                        .by("user", "topic")
                        .orElse(0.5),
                vary(Feature.mean("dwell_mean", LOG, "dwell")).by("user"),
                vary(Feature.sum("dwell_sum", LOG, "dwell")).by(),
                vary(Feature.latest("topic_latest", LOG, "topic", FeatureType.TEXT))
                        .by("user"),
                vary(Feature.latest("dwell_latest", LOG, "dwell", FeatureType.DOUBLE))
                        .by("user"),
                vary(Feature.last("topics", LOG, "topic", 1 + random.nextInt(4)))
                        .by("user"));
    }

    /// Rows that ask, at moments inside and after the log's span.
    Table rows() {
        Table rows = Table.create("rows")
                .addColumns(InstantColumn.create("at"), IntColumn.create("user"), StringColumn.create("topic"));
        int n = random.nextInt(20);
        for (int row = 0; row < n; row++) {
            rows.instantColumn("at").append(Instant.ofEpochMilli(random.nextLong(SPAN + 20)));
            rows.intColumn("user").append(random.nextInt(4));
            rows.stringColumn("topic")
                    .append("abcd".substring(random.nextInt(4)).substring(0, 1));
        }
        return rows;
    }

    static Table table(List<Event> events) {
        LongColumn id = LongColumn.create("id");
        InstantColumn at = InstantColumn.create("at");
        IntColumn user = IntColumn.create("user");
        StringColumn topic = StringColumn.create("topic");
        BooleanColumn click = BooleanColumn.create("click");
        DoubleColumn dwell = DoubleColumn.create("dwell");
        for (Event event : events) {
            id.append(event.id());
            at.append(Instant.ofEpochMilli(event.time()));
            event.user().ifPresentOrElse(user::append, user::appendMissing);
            event.topic().ifPresentOrElse(topic::append, topic::appendMissing);
            event.click().ifPresentOrElse(click::append, click::appendMissing);
            event.dwell().ifPresentOrElse(dwell::append, dwell::appendMissing);
        }
        return Table.create("log", id, at, user, topic, click, dwell);
    }

    private Windowed vary(Windowed feature) {
        Windowed paced = feature.every(Duration.ofMillis(random.nextBoolean() ? 1 : 1 + random.nextInt(15)));
        Windowed framed = random.nextInt(3) == 0 ? paced : paced.over(Duration.ofMillis(1 + random.nextInt(30)));
        return random.nextInt(3) == 0 ? framed.ttl(Duration.ofMillis(1 + random.nextInt(25))) : framed;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(value);
    }
}
