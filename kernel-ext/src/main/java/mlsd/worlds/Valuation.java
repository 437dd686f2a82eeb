package mlsd.worlds;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mlsd.worlds.Streams.Purpose;

/// The true value of a policy: the same requests as in the log, filled by the policy, valued by the truth.
///
/// No click is drawn: a slot is worth `Σ chance(candidate) · P(examined) · P(click | examined) · …` over all
/// candidates;
/// only the way down the page is drawn. The standard error treats the pages of a user as one cluster:
/// `SE² = Σ (sum_u - mean · pages_u)² / pages²`.
final class Valuation {
    private final Map<Integer, Sums> byUser = new HashMap<>();

    private static final class Sums {
        private final double[] worth = new double[3];
        private long pages;
    }

    private Valuation() {}

    static Value of(long seed, Stream<Decision> decisions, Policy policy, Truth truth, int slots) {
        if (slots < 1 || slots > Device.SLOTS) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + Device.SLOTS + " slots, but " + slots + " were asked for");
        }
        Valuation valuation = new Valuation();
        decisions.forEach(decision -> {
            Request request = decision.request();
            RandomGenerator random = Streams.of(seed, Purpose.VALUE, request.page(), 0);
            valuation.add(request.user().id(), page(request, policy, truth, slots, random));
        });
        return valuation.value();
    }

    private static double[] page(Request request, Policy policy, Truth truth, int slots, RandomGenerator random) {
        double[][] worth = worth(request, truth);
        double[] sum = new double[3];
        Filling filling = new Filling(policy, request);
        boolean bot = truth.isBot(request.user().id(), request.at());
        for (int slot = 1; slot <= slots; slot++) {
            double seen = bot ? 1 : truth.examination(request.device(), slot);
            double[] chances = filling.chances();
            for (int i = 0; i < chances.length; i++) {
                for (int what = 0; what < sum.length; what++) {
                    sum[what] += chances[i] * seen * worth[i][what];
                }
            }
            int next = filling.pick(random.nextDouble(), filling.total());
            filling.place(next);
        }
        return sum;
    }

    /// Per candidate, once examined: the chance of a click, the seconds and the glad clicks that come of it.
    private static double[][] worth(Request request, Truth truth) {
        double[][] worth = new double[request.candidates().size()][];
        for (int i = 0; i < worth.length; i++) {
            int user = request.user().id();
            int video = request.candidates().get(i).id();
            Context context = request.context(i, 1);
            double click = truth.attraction(user, video, context);
            worth[i] = new double[] {
                click, click * truth.dwell(user, video, context), click * truth.satisfaction(user, video, context)
            };
        }
        return worth;
    }

    private void add(int user, double[] page) {
        Sums sums = byUser.computeIfAbsent(user, id -> new Sums());
        sums.pages++;
        for (int what = 0; what < page.length; what++) {
            sums.worth[what] += page[what];
        }
    }

    private Value value() {
        long pages = byUser.values().stream().mapToLong(sums -> sums.pages).sum();
        return new Value(estimate(0, pages), estimate(1, pages), estimate(2, pages), pages);
    }

    private Value.Estimate estimate(int what, long pages) {
        double mean =
                byUser.values().stream().mapToDouble(sums -> sums.worth[what]).sum() / pages;
        double squares = byUser.values().stream()
                .mapToDouble(sums -> sums.worth[what] - mean * sums.pages)
                .map(off -> off * off)
                .sum();
        return new Value.Estimate(mean, Math.sqrt(squares) / pages);
    }
}
