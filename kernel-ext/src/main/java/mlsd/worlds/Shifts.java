package mlsd.worlds;

import java.util.List;
import mlsd.worlds.Shift.Feature;
import mlsd.worlds.Streams.Purpose;

/// The switches of a world, asked about one user, one session or one value on one day.
record Shifts(long seed, List<Shift> all) {
    private static final int TURN = 4;

    Shifts(long seed, List<Shift> all) {
        this.seed = seed;
        this.all = List.copyOf(all);
    }

    /// The log-odds of liking a topic on a day, tastes turned and trends added.
    double appetite(Person person, Topic topic, int day) {
        double appetite = person.taste().appetite(topic);
        for (Shift shift : all) {
            if (shift instanceof Shift.TasteTurn turn
                    && day >= turn.fromDay()
                    && in(turn.share(), person, Purpose.TURNED)) {
                double w = Math.min(1, (day - turn.fromDay() + 1.0) / turn.overDays());
                appetite = (1 - w) * appetite + w * person.taste().appetite(topic.further(TURN));
            }
        }
        return appetite;
    }

    double trend(Topic topic, int day) {
        double boost = 0;
        for (Shift shift : all) {
            if (shift instanceof Shift.Trend trend
                    && trend.topic() == topic
                    && day >= trend.fromDay()
                    && day < trend.fromDay() + trend.days()) {
                boost += trend.boost();
            }
        }
        return boost;
    }

    boolean bot(Person person, int day) {
        for (Shift shift : all) {
            if (shift instanceof Shift.Bots bots && day >= bots.fromDay() && in(bots.share(), person, Purpose.BOT)) {
                return true;
            }
        }
        return false;
    }

    /// The device of a session, for one uniform number.
    Device device(Device usual, int day, double u) {
        for (Shift shift : all) {
            if (shift instanceof Shift.DeviceMix mix && day >= mix.fromDay() && u < mix.share()) {
                return mix.device();
            }
        }
        return usual;
    }

    double labelDelayFactor(int day) {
        double factor = 1;
        for (Shift shift : all) {
            if (shift instanceof Shift.SlowLabels slow && day >= slow.fromDay()) {
                factor *= slow.factor();
            }
        }
        return factor;
    }

    double logged(Feature feature, double value, int day) {
        double logged = value;
        for (Shift shift : all) {
            if (shift instanceof Shift.BrokenFeature broken && broken.feature() == feature && day >= broken.fromDay()) {
                logged = feature.broken(logged, broken.how());
            }
        }
        return logged;
    }

    Policy policy(Policy first, int day) {
        Policy policy = first;
        for (Shift shift : all) {
            if (shift instanceof Shift.NewPolicy change && day >= change.fromDay()) {
                policy = change.policy();
            }
        }
        return policy;
    }

    private boolean in(double share, Person person, Purpose what) {
        return Streams.share(seed, what, person.user().id()) < share;
    }
}
