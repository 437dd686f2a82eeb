/// Features defined once and read twice: from the past, for training, and now, for serving.
///
/// ```
/// EventLog watches = EventLog.of("watches", "labelled_at", "id");
/// FeatureSet features = FeatureSet.of(
///         Feature.count("user_views_7d", watches).by("user").over(Duration.ofDays(7)).orElse(0L),
///         Feature.rate("video_click_rate_1d", watches, "click").by("video").over(Duration.ofDays(1)));
/// OfflineStore offline = OfflineStore.of(duck, features);
/// Table train = offline.trainingSet(rows);                       // each row as of its own moment
/// Materialization.run(offline, store, now);                      // offline → online
/// FeatureRow live = FeatureReader.of(features, store, clock).read(Map.of("user", 7, "video", 11));
/// ```
/// A feature's value at the moment `t` is its aggregate over the events in `[m - window, m)`, where `m` is the last
/// multiple of `every` that is not after `t`: strictly earlier events only. Both engines keep to that sentence, and
/// a test compares them with a reader that follows it word by word.
///
/// | class | what |
/// |---|---|
/// | [EventLog] | a table of events, its time column, its order |
/// | [Feature], [Windowed], [Derived], [FeatureType] | a definition |
/// | [FeatureSet] | definitions that go together, checked |
/// | [OfflineStore], [Backfill] | point-in-time reads in DuckDB; history in Parquet |
/// | [Materialization] | offline → online |
/// | [OnlineStore], [EmbeddedStore], [RedisStore] | the latest values: in this process, or in Redis |
/// | [LocalRedis] | a server to try things on |
/// | [FeatureReader], [FeatureRow], [Reading], [Reason] | an online read, and why a value is missing |
@NullMarked
package mlsd.features;

import org.jspecify.annotations.NullMarked;
