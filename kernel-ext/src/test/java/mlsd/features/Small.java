package mlsd.features;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import mlsd.data.Duck;
import tech.tablesaw.api.Table;

/// A log of five watches that one can compute by hand, and three features of it.
final class Small {
    static final EventLog LOG = EventLog.of("watches", "at", "id");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final FeatureSet FEATURES = FeatureSet.of(
            Feature.count("user_views_1d", LOG)
                    .by("user")
                    .over(Duration.ofDays(1))
                    .every(Duration.ofHours(1))
                    .orElse(0L),
            Feature.rate("video_click_rate", LOG, "click").by("video").every(Duration.ofHours(1)),
            Feature.last("user_topics", LOG, "topic", 2).by("user").ttl(Duration.ofDays(2)));

    private Small() {}

    static OfflineStore offline(Duck duck) {
        duck.run("""
                create or replace table watches as select * from (values
                    (1, timestamp '2026-02-27 10:00:00', 7, 100, 'news', false),
                    (2, timestamp '2026-03-01 09:00:00', 7, 100, 'music', true),
                    (3, timestamp '2026-03-01 09:00:00', 7, 200, 'sport', false),
                    (4, timestamp '2026-03-01 12:00:00', 7, 100, 'cooking', true),
                    (5, timestamp '2026-03-01 11:30:00', 8, 200, 'music', true)) w(id, "at", "user", video, topic, click)
                """);
        return OfflineStore.of(duck, FEATURES);
    }

    static Table rows(Duck duck) {
        return duck.query("""
                select 7 as "user", 100 as video, timestamp '2026-03-01 12:00:00' as "at"
                union all select 9, 300, timestamp '2026-03-01 12:00:00'
                """);
    }

    static FeatureReader reader(OnlineStore store, Instant now) {
        return FeatureReader.of(FEATURES, store, Clock.fixed(now, ZoneOffset.UTC));
    }

    static Map<String, Object> request(int user, int video) {
        return Map.of("user", user, "video", video);
    }
}
