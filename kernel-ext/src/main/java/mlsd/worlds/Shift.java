package mlsd.worlds;

/// A switch: something that changes in the world from a day on. All are off unless the world is told.
///
/// Up to that day the log is the same, byte for byte, as without the switch.
public sealed interface Shift {
    /// The first day on which it holds.
    int fromDay();

    /// Covariate shift: this share of the sessions moves to the device; tastes stay as they are.
    record DeviceMix(int fromDay, Device device, double share) implements Shift {}

    /// Concept drift: over some days, this share of the users comes to like other topics.
    ///
    /// `appetite = (1 - w) · old(topic) + w · old(the topic four further on)`, `w` growing from 0 to 1.
    record TasteTurn(int fromDay, int overDays, double share) implements Shift {}

    /// A topic trends: `boost` is added to the click log-odds of its videos for some days.
    record Trend(int fromDay, int days, Topic topic, double boost) implements Shift {}

    /// A feature breaks in the log; the world and its feed go on as before.
    record BrokenFeature(int fromDay, Feature feature, Break how) implements Shift {}

    /// Labels take `factor` times as long to arrive.
    record SlowLabels(int fromDay, double factor) implements Shift {}

    /// This share of the users become bots: many sessions, every slot examined, half of them clicked, nothing
    /// watched.
    record Bots(int fromDay, double share) implements Shift {}

    /// Another policy ranks the feed and writes the log.
    record NewPolicy(int fromDay, Policy policy) implements Shift {}

    /// The features of an impression that can break.
    enum Feature {
        VIDEO_LENGTH(1000, 30),
        VIDEO_AGE(60, 24),
        VIDEO_CLICK_RATE(100, 0.1);

        private final double otherUnit;
        private final double stuckAt;

        Feature(double otherUnit, double stuckAt) {
            this.otherUnit = otherUnit;
            this.stuckAt = stuckAt;
        }

        double broken(double value, Break how) {
            return switch (how) {
                case STUCK -> stuckAt;
                case MISSING -> Double.NaN;
                case OTHER_UNIT -> value * otherUnit;
            };
        }
    }

    /// How it breaks: one value for all, no value (`NaN`), or seconds as milliseconds, hours as minutes, a rate
    /// as per cent.
    enum Break {
        STUCK,
        MISSING,
        OTHER_UNIT
    }
}
