package mlsd.experiment;

/// Control against treatment.
///
/// @param difference treatment - control, in units of the metric
/// @param low of the interval of the difference
/// @param high of the interval of the difference
/// @param z the difference in standard errors, as the test counts them
/// @param pValue two-sided: how often two equal arms differ at least this much
public record Comparison(
        double control, double treatment, double difference, double low, double high, double z, double pValue) {

    /// The z-test of two independent estimates, such as two means or two ratios.
    ///
    /// @param level of the interval, such as 0.95
    /// @throws IllegalArgumentException when both standard errors are 0
    public static Comparison of(Estimate control, Estimate treatment, double level) {
        var difference = treatment.minus(control);
        if (difference.standardError() == 0) {
            throw new IllegalArgumentException("a comparison needs outcomes that vary, but both arms have a standard"
                    + " error of 0: check that the metric was logged");
        }
        var interval = difference.interval(level);
        double z = difference.value() / difference.standardError();
        return new Comparison(
                control.value(),
                treatment.value(),
                difference.value(),
                interval.low(),
                interval.high(),
                z,
                Normal.twoSided(z));
    }

    /// `difference / control`: 0.05 is five per cent more than before.
    ///
    /// @throws IllegalArgumentException when the control is 0
    public double lift() {
        if (control == 0) {
            throw new IllegalArgumentException(
                    "a relative lift needs a control that is not 0: report the difference instead");
        }
        return difference / control;
    }
}
