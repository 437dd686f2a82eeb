package mlsd.worlds;

import java.util.random.RandomGenerator;

/// What a user likes and how they behave; the platform never sees it.
///
/// Appetite: two or three topics are loved, `N(1.5, 0.3)`, the others are not, `N(-0.5, 0.5)`. Style: three hidden
/// dimensions, `N(0, 1)`, that no topic or text tells: only other users' ratings do.
public final class Taste {
    static final int STYLES = 3;

    private final double[] appetite;
    private final double[] style;
    private final double patience;
    private final double gullibility;
    private final double leniency;
    private final double activity;

    private Taste(RandomGenerator random) {
        appetite = appetites(random);
        style = new double[STYLES];
        for (int i = 0; i < STYLES; i++) {
            style[i] = Normal.draw(random);
        }
        patience = 0.25 + 0.3 * random.nextDouble();
        gullibility = 0.5 + random.nextDouble();
        leniency = 0.3 * Normal.draw(random);
        activity = Math.min(6, StrictMath.exp(-0.5 + 0.8 * Normal.draw(random)));
    }

    static Taste draw(RandomGenerator random) {
        return new Taste(random);
    }

    private static double[] appetites(RandomGenerator random) {
        int topics = Topic.values().length;
        double[] appetite = new double[topics];
        for (int topic = 0; topic < topics; topic++) {
            appetite[topic] = -0.5 + 0.5 * Normal.draw(random);
        }
        for (int loved = 0; loved < 3; loved++) {
            int topic = (int) (topics * random.nextDouble());
            appetite[topic] = 1.5 + 0.3 * Normal.draw(random);
        }
        return appetite;
    }

    /// Log-odds of liking a topic on day 0; zero is indifferent.
    public double appetite(Topic topic) {
        return appetite[topic.index()];
    }

    /// One of the three hidden dimensions of style, 0–2.
    public double style(int dimension) {
        return style[dimension];
    }

    /// The chance to turn to one more page.
    public double patience() {
        return patience;
    }

    /// How strongly click-bait works on this user: 0.5 to 1.5.
    public double gullibility() {
        return gullibility;
    }

    /// Stars given above (or below) what another user would give.
    public double leniency() {
        return leniency;
    }

    /// Expected sessions on an ordinary day.
    public double activity() {
        return activity;
    }
}
