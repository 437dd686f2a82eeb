package mlsd.worlds;

import java.time.Instant;

/// How a person takes to a video: the formulas behind every click, second and star.
///
/// - affinity `a = appetite(topic, day) + 0.9 · style match`
/// - click log-odds, once examined: `-1.2 + 0.8 a + 0.35 quality + 1.4 gullibility · bait - 0.75 |ln(length /
/// best(device))|
///   + topic at this hour - ageing + 0.5 if subscribed + trend`; ageing is `0.02` a day up to 30 days, for
/// football and
///   news `1.5` more after two days. The absolute value and the products are what a linear model cannot say.
/// - satisfaction log-odds, once clicked: `0.4 + 0.8 a + 0.9 quality - 2.5 bait + 0.3 if subscribed`
///
/// @param click log-odds of a click on an examined slot
/// @param satisfaction log-odds of being glad to have clicked
record Appeal(double click, double satisfaction) {
    private static final double STYLE_WEIGHT = 0.9;

    static Appeal of(Person person, Clip clip, Instant at, Device device, boolean subscribed, Shifts shifts) {
        int day = Calendar.dayOf(at);
        Topic topic = clip.video().topic();
        double affinity = 0.8
                * (shifts.appetite(person, topic, day)
                        + STYLE_WEIGHT * clip.style().match(person.taste()));
        double click = -1.2
                + affinity
                + 0.35 * clip.quality()
                + 1.4 * person.taste().gullibility() * clip.bait()
                - 0.75 * Math.abs(clip.logLength() - device.logBestSeconds())
                + topic.atHour(Calendar.localHour(at, person.user().country()))
                - ageing(topic, clip.ageHours(at))
                + (subscribed ? 0.5 : 0)
                + shifts.trend(topic, day);
        double satisfaction = 0.4 + affinity + 0.9 * clip.quality() - 2.5 * clip.bait() + (subscribed ? 0.3 : 0);
        return new Appeal(click, satisfaction);
    }

    private static double ageing(Topic topic, double hours) {
        return 0.02 * Math.min(hours / 24, 30) + (topic.perishable() && hours > 48 ? 1.5 : 0);
    }

    double clickChance() {
        return Normal.logistic(click);
    }

    /// The chance that a user who clicked is glad of it.
    double gladChance() {
        return Normal.logistic(satisfaction);
    }
}
