package mlsd.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mlsd.metrics.ChiSquare;
import mlsd.metrics.UndefinedMetricException;

/// How many labels have come, at a moment, and how many of those that should have.
///
/// The delay of labels that have come is no fair measure: the late ones are missing in it. A fair one asks rows that
/// are at least `due` old whether their label came within `due` of being shown.
///
/// @param rows    shown before `now`
/// @param pending of these without a label at `now`: neither positive nor negative
/// @param old     of these shown at least `due` ago
/// @param inTime  of the old ones, those whose label came within `due`
public record LabelArrival(Instant now, Duration due, int rows, int pending, int old, int inTime) {

    /// Counts what is known at `now`; rows shown later are left out.
    public static <T> LabelArrival of(
            List<T> rows, Function<T, Instant> shown, Function<T, Instant> labelled, Duration due, Instant now) {
        int all = 0;
        int pending = 0;
        int old = 0;
        int inTime = 0;
        for (T row : rows) {
            Instant at = shown.apply(row);
            Instant came = labelled.apply(row);
            if (at.isAfter(now)) {
                continue;
            }
            all++;
            pending += came.isAfter(now) ? 1 : 0;
            if (!at.plus(due).isAfter(now)) {
                old++;
                inTime += came.isAfter(at.plus(due)) ? 0 : 1;
            }
        }
        return new LabelArrival(now, due, all, pending, old, inTime);
    }

    /// The share of the rows that have no label yet; 0 without rows.
    public double pendingShare() {
        return rows == 0 ? 0 : pending / (double) rows;
    }

    /// The share of the old rows whose label came in time; NaN without old rows.
    public double inTimeShare() {
        return inTime / (double) old;
    }

    /// An alarm if the share in time fell by `effect` at least, and by more than chance at `alpha`.
    ///
    /// @param since the start of the window that this was counted in
    public Optional<Alarm> against(LabelArrival reference, double effect, double alpha, Instant since) {
        if (!due.equals(reference.due)) {
            throw new IllegalArgumentException("label delays need one due time on both sides, but the reference has %s"
                    .formatted(Words.of(reference.due) + " and the current rows " + Words.of(due)));
        }
        boolean fell = reference.inTimeShare() - inTimeShare() >= effect && pValue(reference) < alpha;
        return fell
                ? Optional.of(new Alarm.LateLabels(due, reference.inTimeShare(), inTimeShare(), since))
                : Optional.empty();
    }

    private double pValue(LabelArrival reference) {
        try {
            double[] before = {reference.inTime, reference.old - reference.inTime};
            return ChiSquare.of(before, new double[] {inTime, old - inTime}).pValue();
        } catch (UndefinedMetricException allAlike) {
            return 1;
        }
    }
}
