package mlsd.worlds;

/// How long a click is watched: `watched = min(W, length)`, `ln W ~ N(μ, 0.8)`,
/// `μ = 0.9 + 0.55 ln(length) + 2 (glad - 0.5)`.
///
/// The longer the video the more seconds, but the smaller the chance to reach the end: short videos win the
/// completion rate. Skewed dwell times as in Liu, White & Dumais (SIGIR 2010).
record Watching(double logLength, double mean) {
    private static final double SPREAD = 0.8;

    static Watching of(Clip clip, double glad) {
        return new Watching(clip.logLength(), 0.9 + 0.55 * clip.logLength() + 2 * (glad - 0.5));
    }

    /// Seconds wanted for one standard normal number; the video may end before.
    double wanted(double z) {
        return StrictMath.exp(mean + SPREAD * z);
    }

    double completion() {
        return Normal.cdf((mean - logLength) / SPREAD);
    }

    /// `E min(W, L) = exp(μ + σ²/2) Φ((ln L - μ - σ²)/σ) + L · P(W ≥ L)`.
    double seconds() {
        double unfinished =
                StrictMath.exp(mean + SPREAD * SPREAD / 2) * Normal.cdf((logLength - mean - SPREAD * SPREAD) / SPREAD);
        return unfinished + StrictMath.exp(logLength) * completion();
    }
}
