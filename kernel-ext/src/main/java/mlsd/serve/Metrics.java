package mlsd.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// The numbers of an endpoint in Prometheus' text format, version 0.0.4.
final class Metrics {
    private Metrics() {}

    static String text(List<StageLatency> stages, Map<Integer, LongAdder> replies, long shed) {
        var text = new StringBuilder();
        head(text, "mlsd_stage_seconds", "summary", "Time of a stage; request is the whole.");
        for (StageLatency stage : stages) {
            String label = "stage=\"%s\"".formatted(escape(stage.stage()));
            line(text, "mlsd_stage_seconds", label + ",quantile=\"0.5\"", stage.p50Millis() / 1e3);
            line(text, "mlsd_stage_seconds", label + ",quantile=\"0.9\"", stage.p90Millis() / 1e3);
            line(text, "mlsd_stage_seconds", label + ",quantile=\"0.99\"", stage.p99Millis() / 1e3);
            line(text, "mlsd_stage_seconds_sum", label, stage.meanMillis() * stage.count() / 1e3);
            line(text, "mlsd_stage_seconds_count", label, (double) stage.count());
        }
        head(text, "mlsd_stage_fallbacks_total", "counter", "Answers of a stage's fallback.");
        stages.forEach(stage ->
                line(text, "mlsd_stage_fallbacks_total", "stage=\"%s\"".formatted(escape(stage.stage())), (double)
                        stage.fallbacks()));
        head(text, "mlsd_replies_total", "counter", "Replies by HTTP status.");
        replies.forEach((status, count) ->
                line(text, "mlsd_replies_total", "status=\"%d\"".formatted(status), (double) count.sum()));
        head(text, "mlsd_shed_total", "counter", "Requests turned away because the queue was full.");
        text.append("mlsd_shed_total ").append(shed).append('\n');
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }

    private static void line(StringBuilder text, String name, String labels, double value) {
        text.append(String.format(Locale.ROOT, "%s{%s} %s\n", name, labels, number(value)));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String escape(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
