package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The page as Prometheus' own parser for Python reads it.
class MetricFamilyOracleTest {
    private static final Path PYTHON = Path.of(System.getProperty("course.home"), ".venv/bin/python");
    private static final String READ = """
            import sys
            from prometheus_client.parser import text_string_to_metric_families
            for family in text_string_to_metric_families(sys.argv[1]):
                for sample in family.samples:
                    labels = sorted(sample.labels.items())
                    print(repr((family.type, family.documentation, sample.name, labels, float(sample.value))))
            """;

    private static List<String> read(MetricFamily... families) throws IOException, InterruptedException {
        var process = new ProcessBuilder(PYTHON.toString(), "-c", READ, MetricFamily.page(List.of(families)))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    @Test
    void gauges_and_counters_with_odd_texts_and_numbers() throws Exception {
        var gauge = MetricFamily.gauge("psi", "a\\b\nc")
                .with(Map.of("of", "x\\y\n\"z\"", "b", "é"), 0.25)
                .with(Double.NEGATIVE_INFINITY);
        var counter = MetricFamily.counter("seen_total", "Seen.").with(1e300);
        assertThat(read(gauge, counter))
                .containsExactly(
                        "('gauge', 'a\\\\b\\nc', 'psi', [('b', 'é'), ('of', 'x\\\\y\\n\"z\"')], 0.25)",
                        "('gauge', 'a\\\\b\\nc', 'psi', [], -inf)",
                        "('counter', 'Seen.', 'seen_total', [], 1e+300)");
    }

    @Test
    void a_histogram_and_a_summary() throws Exception {
        var histogram = MetricFamily.histogram("h", "H.", Map.of("l", "a"), new double[] {1}, new double[] {0.5, 2});
        var summary = MetricFamily.summary("s", "S.")
                .with(Map.of("quantile", "0.5"), 3)
                .with("_count", Map.of(), 4);
        assertThat(read(histogram, summary))
                .containsExactly(
                        "('histogram', 'H.', 'h_bucket', [('l', 'a'), ('le', '1')], 1.0)",
                        "('histogram', 'H.', 'h_bucket', [('l', 'a'), ('le', '+Inf')], 2.0)",
                        "('histogram', 'H.', 'h_sum', [('l', 'a')], 2.5)",
                        "('histogram', 'H.', 'h_count', [('l', 'a')], 2.0)",
                        "('summary', 'S.', 's', [('quantile', '0.5')], 3.0)",
                        "('summary', 'S.', 's_count', [], 4.0)");
    }
}
