package mlsd.models;

import java.util.random.RandomGenerator;

/// The gradient steps of [Bpr] and the vectors they move.
final class BprSteps {
    private final Interactions train;
    private final Met met;
    private final int f;
    private final float rate;
    private final float lambda;
    private final boolean popular;
    private final float[] users;
    private final float[] items;
    private final float[] biases;

    BprSteps(Interactions train, Met met, Bpr.Options options) {
        this.train = train;
        this.met = met;
        f = options.factors();
        rate = (float) options.rate();
        lambda = (float) options.lambda();
        popular = options.popular();
        users = Als.first(train.users(), f, options.seed());
        items = Als.first(train.items(), f, options.seed() + 1);
        biases = new float[train.items()];
    }

    /// As many steps as there are lines; the share of pairs that were out of order.
    double round(RandomGenerator random) {
        int lines = train.size();
        int wrong = 0;
        int steps = 0;
        for (int line = 0; line < lines; line++) {
            int liked = random.nextInt(lines);
            int user = train.users[liked];
            int other = popular ? train.items[random.nextInt(lines)] : random.nextInt(biases.length);
            if (!met.has(user, other)) {
                steps++;
                wrong += step(user, train.items[liked], other) ? 0 : 1;
            }
        }
        return wrong / (double) Math.max(1, steps);
    }

    /// One step; whether the pair was in order before.
    boolean step(int user, int liked, int other) {
        int u = user * f;
        int i = liked * f;
        int j = other * f;
        float margin = biases[liked]
                - biases[other]
                + Floating.dot(users, u, items, i, f)
                - Floating.dot(users, u, items, j, f);
        float pull = (float) (1 / (1 + Math.exp(margin)));
        move(u, i, j, pull);
        biases[liked] += rate * (pull - lambda * biases[liked]);
        biases[other] += rate * (-pull - lambda * biases[other]);
        return margin > 0;
    }

    private void move(int u, int i, int j, float pull) {
        for (int k = 0; k < f; k++) {
            float user = users[u + k];
            float liked = items[i + k];
            float other = items[j + k];
            users[u + k] = user + rate * (pull * (liked - other) - lambda * user);
            items[i + k] = liked + rate * (pull * user - lambda * liked);
            items[j + k] = other + rate * (-pull * user - lambda * other);
        }
    }

    float[] users() {
        return users;
    }

    float[] items() {
        return items;
    }

    float[] biases() {
        return biases;
    }
}
