package mlsd.worlds;

/// What the log knew of each video at a midnight: how often it was shown and clicked.
///
/// The logging policy shows what was clicked, and what is shown is clicked: the feedback loop.
public final class Popularity {
    /// The click rate assumed for a video that nobody has seen, and how many impressions that assumption weighs.
    static final double PRIOR_RATE = 0.1;

    static final double PRIOR_WEIGHT = 20;

    private final long[] shown;
    private final long[] clicked;
    private final double[] logRate;

    private Popularity(long[] shown, long[] clicked) {
        this.shown = shown;
        this.clicked = clicked;
        this.logRate = new double[shown.length];
        for (int video = 0; video < shown.length; video++) {
            logRate[video] = StrictMath.log(clickRate(video));
        }
    }

    static Popularity of(long[] shown, long[] clicked) {
        return new Popularity(shown.clone(), clicked.clone());
    }

    /// Impressions of the video up to midnight.
    public long shown(int video) {
        return shown[video];
    }

    /// Clicks on the video up to midnight.
    public long clicked(int video) {
        return clicked[video];
    }

    /// `(clicked + 2) / (shown + 20)`: a tenth as long as nothing is known.
    public double clickRate(int video) {
        return (clicked[video] + PRIOR_RATE * PRIOR_WEIGHT) / (shown[video] + PRIOR_WEIGHT);
    }

    double logClickRate(int video) {
        return logRate[video];
    }
}
