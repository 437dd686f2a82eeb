/// Experiments on users, and what a log says without one; the JDK and [mlsd.metrics] alone.
///
/// Control comes first, treatment second; levels last. Wrong input (an empty arm, a propensity of 0) is an
/// [IllegalArgumentException] that says what to do.
///
/// | class | what | source |
/// |---|---|---|
/// | [Arm], [TwoProportions], [Comparison] | did the click rate change? | Newcombe 1998 |
/// | [Means], [Ratio], [Estimate] | means, ratios by user (delta method), with standard errors | Deng et al. 2018 |
/// | [SampleSize] | users needed, power reached | van Belle 2008 |
/// | [Assignment] | which user sees what, by a salted hash | Kohavi et al. 2009 |
/// | [SampleRatio] | did as many come as were sent? | Fabijan et al. 2019 |
/// | [AlwaysValid] | a test that may be looked at every day | Robbins 1970; Johari et al. 2017 |
/// | [Cuped] | the past explains part of the noise | Deng et al. 2013 |
/// | [TeamDraft], [Interleaved], [Preference] | two rankings on one page | Radlinski et al. 2008 |
/// | [Bandit], [Tally], [Game] | learn and earn at the same time | Thompson 1933; Auer et al. 2002 |
/// | [Logged], [Modelled], [OffPolicy], [OffPolicyEstimate] | the value of a policy that never ran | Dudík et al. 2011
/// |
/// | [Examination] | who looks at which slot | Joachims et al. 2017; Wang et al. 2018 |
@NullMarked
package mlsd.experiment;

import org.jspecify.annotations.NullMarked;
