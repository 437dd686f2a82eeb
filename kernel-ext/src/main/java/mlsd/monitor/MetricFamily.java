package mlsd.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A metric with its samples, for a page that Prometheus reads: text format, version 0.0.4.
///
/// ```java
/// MetricFamily.gauge("feed_psi", "How far a feature has moved.").with(Map.of("feature", "age"), 0.03).text()
/// ```
/// Source: "Text-based format", the Prometheus documentation.
///
/// @param help a sentence; line breaks and backslashes are escaped
public record MetricFamily(String name, Type type, String help, List<Sample> samples) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

    /// A counter only rises, and begins again at 0 when its process does; a gauge goes up and down.
    public enum Type {
        COUNTER,
        GAUGE,
        HISTOGRAM,
        SUMMARY
    }

    /// A line of the page.
    ///
    /// @param suffix of the name, such as `_bucket`; mostly none
    public record Sample(String suffix, Map<String, String> labels, double value) {
        public Sample {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    public MetricFamily {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a metric's name needs letters, digits, _ and :, no digit first, but is \"%s\"".formatted(name));
        }
        samples = List.copyOf(samples);
    }

    /// What goes up and down; no sample yet.
    public static MetricFamily gauge(String name, String help) {
        return new MetricFamily(name, Type.GAUGE, help, List.of());
    }

    /// What only rises; by custom its name ends in `_total`. No sample yet.
    public static MetricFamily counter(String name, String help) {
        return new MetricFamily(name, Type.COUNTER, help, List.of());
    }

    /// Percentiles that the server worked out, as samples labelled `quantile`, with `_sum` and `_count`; no sample yet.
    public static MetricFamily summary(String name, String help) {
        return new MetricFamily(name, Type.SUMMARY, help, List.of());
    }

    /// How many values lie at or below each bound, their sum and their number.
    ///
    /// Values 0.2, 0.3 and 4 with bounds 0.25 and 1 give buckets `le="0.25"` 1, `le="1"` 2, `le="+Inf"` 3.
    public static MetricFamily histogram(
            String name, String help, Map<String, String> labels, double[] bounds, double[] values) {
        var family = new MetricFamily(name, Type.HISTOGRAM, help, List.of());
        double before = Double.NEGATIVE_INFINITY;
        for (double bound : bounds) {
            if (!(bound > before)) {
                throw new IllegalArgumentException(
                        "the bounds of %s need to rise, but %s follows %s".formatted(name, bound, before));
            }
            before = bound;
            family = family.with("_bucket", bucket(labels, bound), count(values, bound));
        }
        if (before != Double.POSITIVE_INFINITY) {
            family = family.with("_bucket", bucket(labels, Double.POSITIVE_INFINITY), values.length);
        }
        double sum = Arrays.stream(values).sum();
        return family.with("_sum", labels, sum).with("_count", labels, values.length);
    }

    private static double count(double[] values, double bound) {
        return (double) Arrays.stream(values).filter(value -> value <= bound).count();
    }

    private static Map<String, String> bucket(Map<String, String> labels, double bound) {
        var all = new LinkedHashMap<>(sorted(labels));
        if (all.put("le", number(bound)) != null) {
            throw new IllegalArgumentException("a histogram's buckets are labelled le: give your label another name");
        }
        return all;
    }

    /// One more sample without labels.
    public MetricFamily with(double value) {
        return with("", Map.of(), value);
    }

    /// One more sample; the labels come in alphabetical order.
    public MetricFamily with(Map<String, String> labels, double value) {
        return with("", sorted(labels), value);
    }

    /// One more sample whose name has a suffix; the labels keep the map's order.
    public MetricFamily with(String suffix, Map<String, String> labels, double value) {
        for (String label : labels.keySet()) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException(
                        "a label of %s needs letters, digits and _, no digit or __ first, but is \"%s\""
                                .formatted(name, label));
            }
        }
        var sample = new Sample(suffix, labels, value);
        if (samples.stream().anyMatch(known -> known.suffix.equals(suffix) && known.labels.equals(labels))) {
            throw new IllegalArgumentException("%s%s has a value for the labels %s already: give each its own labels"
                    .formatted(name, suffix, labels));
        }
        List<Sample> more = new ArrayList<>(samples);
        more.add(sample);
        return new MetricFamily(name, type, help, more);
    }

    private static Map<String, String> sorted(Map<String, String> labels) {
        return new TreeMap<>(labels);
    }

    /// The lines of this metric: HELP, TYPE, a line a sample.
    public String text() {
        var text = new StringBuilder();
        text.append("# HELP ").append(name).append(' ').append(lines(help)).append('\n');
        text.append("# TYPE ")
                .append(name)
                .append(' ')
                .append(type.name().toLowerCase(Locale.ROOT))
                .append('\n');
        for (Sample sample : samples) {
            text.append(name).append(sample.suffix).append(labels(sample.labels));
            text.append(' ').append(number(sample.value)).append('\n');
        }
        return text.toString();
    }

    /// Many metrics on one page.
    ///
    /// @throws IllegalArgumentException if two have one name: a page has each metric once
    public static String page(List<MetricFamily> families) {
        var text = new StringBuilder();
        var names = new HashSet<String>();
        for (MetricFamily family : families) {
            if (!names.add(family.name)) {
                throw new IllegalArgumentException(
                        "a page has each metric once, but got two called %s: put their samples into one"
                                .formatted(family.name));
            }
            text.append(family.text());
        }
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        labels.forEach((label, value) -> pairs.add(label + "=\"" + lines(value).replace("\"", "\\\"") + "\""));
        return "{" + String.join(",", pairs) + "}";
    }

    private static String lines(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
