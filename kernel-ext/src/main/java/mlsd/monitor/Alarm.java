package mlsd.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Something that somebody should know: what moved, from what to what, since when, and what to look at.
public sealed interface Alarm {
    /// What it is about: a column, or a metric.
    String about();

    /// The start of the first window of those, up to now, in which it holds.
    Instant since();

    /// What happened, in a sentence.
    String what();

    /// What to look at first, in a sentence.
    String lookAt();

    /// Whether the data must be mended before any model learns from them.
    default boolean mendFirst() {
        return false;
    }

    /// All of it, for whoever is on duty.
    default String sentence() {
        return "%s, since %s. %s".formatted(what(), since(), lookAt());
    }

    /// A feature or score is distributed otherwise than in the reference.
    record Moved(Drift drift, Instant since) implements Alarm {
        @Override
        public String about() {
            return drift.column();
        }

        @Override
        public String what() {
            return String.format(
                    Locale.ROOT,
                    "%s moved from %s to %s (PSI %.2f; chance alone stays below %.2f)",
                    drift.column(),
                    drift.before(),
                    drift.now(),
                    drift.psi(),
                    drift.limit());
        }

        @Override
        public String lookAt() {
            return "Look at the job that writes it: if the world changed, retrain; if the job broke, mend it first.";
        }
    }

    /// A feature is missing more often than in the reference.
    record Missing(Drift drift, Instant since) implements Alarm {
        @Override
        public String about() {
            return drift.column();
        }

        @Override
        public String what() {
            return String.format(
                    Locale.ROOT,
                    "%s is missing in %.1f %% of the rows, %.1f %% before",
                    drift.column(),
                    100 * drift.missingNow(),
                    100 * drift.missingBefore());
        }

        @Override
        public String lookAt() {
            return "Look at the job that writes it, and mend it before a model learns from these rows.";
        }

        @Override
        public boolean mendFirst() {
            return true;
        }
    }

    /// A window has no rows at all.
    record Silence(Instant since) implements Alarm {
        @Override
        public String about() {
            return "rows";
        }

        @Override
        public String what() {
            return "No row has come";
        }

        @Override
        public String lookAt() {
            return "Look at the log and the job that reads it: nothing can be learned or watched until rows come.";
        }

        @Override
        public boolean mendFirst() {
            return true;
        }
    }

    /// Labels take longer than they did.
    ///
    /// @param before share that had come within `due` in the reference
    record LateLabels(Duration due, double before, double now, Instant since) implements Alarm {
        @Override
        public String about() {
            return "labels";
        }

        @Override
        public String what() {
            return String.format(
                    Locale.ROOT,
                    "Of the labels %.0f %% come within %s, %.0f %% before",
                    100 * now,
                    Words.of(due),
                    100 * before);
        }

        @Override
        public String lookAt() {
            return "Look at the job that joins them: rows without a label are pending, not negative.";
        }

        @Override
        public boolean mendFirst() {
            return true;
        }
    }

    /// A metric of operations, data, model or business has left the band of its reference windows.
    record OutOfBand(Measure measure, double value, Band band, Instant since) implements Alarm {
        @Override
        public String about() {
            return measure.name();
        }

        @Override
        public String what() {
            return String.format(
                    Locale.ROOT, "%s is %.3g, usual are %.3g to %.3g", measure.name(), value, band.low(), band.high());
        }

        @Override
        public String lookAt() {
            return switch (measure.kind()) {
                case OPERATIONS -> "Look at the last deployment and the load.";
                case DATA -> "Look at the job that writes the data, and mend it first.";
                case MODEL -> "Look at the slices; if features and labels are whole, retrain.";
                case BUSINESS -> "Look at what was released, at the season, and at the model's own metrics.";
            };
        }

        @Override
        public boolean mendFirst() {
            return measure.kind() == MetricKind.DATA;
        }
    }
}
