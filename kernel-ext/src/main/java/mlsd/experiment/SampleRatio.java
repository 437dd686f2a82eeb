package mlsd.experiment;

import mlsd.metrics.ChiSquare;
import mlsd.metrics.TestResult;

/// Sample-ratio mismatch: arms that differ in size from plan say that users got lost, and no result can be trusted.
///
/// Source: Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019, who warn
/// at p below 0.0005.
public final class SampleRatio {
    /// Below this p-value stop and look for the bug.
    public static final double ALARM = 0.0005;

    private SampleRatio() {}

    /// The chi-squared test of the counts against the planned shares.
    ///
    /// 821 588 and 815 482 users of an even split give χ² = 22.8, p = 1.8e-6: something is wrong.
    ///
    /// @param observed units of each arm
    /// @param planned the shares, which sum to 1
    public static TestResult test(long[] observed, double... planned) {
        Needs.sameLength("a sample-ratio test", observed.length, "arms", planned.length, "planned shares");
        double[] counts = new double[observed.length];
        for (int arm = 0; arm < counts.length; arm++) {
            counts[arm] = observed[arm];
        }
        return ChiSquare.against(planned, counts);
    }
}
