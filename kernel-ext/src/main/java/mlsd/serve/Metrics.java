package mlsd.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import mlsd.monitor.MetricFamily;

/// The numbers of an endpoint, for a page that Prometheus reads.
final class Metrics {
    private Metrics() {}

    static List<MetricFamily> of(List<StageLatency> stages, Map<Integer, LongAdder> replies, long shed) {
        var seconds = MetricFamily.summary("mlsd_stage_seconds", "Time of a stage; request is the whole.");
        var fallbacks = MetricFamily.counter("mlsd_stage_fallbacks_total", "Answers of a stage's fallback.");
        for (StageLatency stage : stages) {
            Map<String, String> label = Map.of("stage", stage.stage());
            seconds = seconds.with("", quantile(stage, "0.5"), stage.p50Millis() / 1e3)
                    .with("", quantile(stage, "0.9"), stage.p90Millis() / 1e3)
                    .with("", quantile(stage, "0.99"), stage.p99Millis() / 1e3)
                    .with("_sum", label, stage.meanMillis() * stage.count() / 1e3)
                    .with("_count", label, (double) stage.count());
            fallbacks = fallbacks.with(label, (double) stage.fallbacks());
        }
        var replied = MetricFamily.counter("mlsd_replies_total", "Replies by HTTP status.");
        for (var entry : replies.entrySet()) {
            replied = replied.with(Map.of("status", entry.getKey().toString()), (double)
                    entry.getValue().sum());
        }
        var turnedAway = MetricFamily.counter("mlsd_shed_total", "Requests turned away because the queue was full.");
        return List.of(seconds, fallbacks, replied, turnedAway.with((double) shed));
    }

    private static Map<String, String> quantile(StageLatency stage, String quantile) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("stage", stage.stage());
        labels.put("quantile", quantile);
        return labels;
    }
}
