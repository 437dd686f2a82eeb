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
    private final float[][] users;
    private final float[][] items;
    private final float[] biases;

    BprSteps(Interactions train, Met met, Bpr.Options options) {
        this.train = train;
        this.met = met;
        f = options.factors();
        rate = (float) options.rate();
        lambda = (float) options.lambda();
        popular = options.popular();
        users = Floating.rows(Als.first(train.users(), f, options.seed()), f);
        items = Floating.rows(Als.first(train.items(), f, options.seed() + 1), f);
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
        float margin = biases[liked]
                - biases[other]
                + Floating.dot(users[user], 0, items[liked], 0, f)
                - Floating.dot(users[user], 0, items[other], 0, f);
        float pull = (float) (1 / (1 + Math.exp(margin)));
        move(users[user], items[liked], items[other], pull);
        biases[liked] += rate * (pull - lambda * biases[liked]);
        biases[other] += rate * (-pull - lambda * biases[other]);
        return margin > 0;
    }

    private void move(float[] user, float[] liked, float[] other, float pull) {
        for (int k = 0; k < user.length; k++) {
            float u = user[k];
            float i = liked[k];
            float j = other[k];
            user[k] = u + rate * (pull * (i - j) - lambda * u);
            liked[k] = i + rate * (pull * u - lambda * i);
            other[k] = j + rate * (-pull * u - lambda * j);
        }
    }

    float[] users() {
        return Floating.flat(users, f);
    }

    float[] items() {
        return Floating.flat(items, f);
    }

    float[] biases() {
        return biases;
    }
}
