package mlsd.models;

/// The loss of a batch of pairs: each user's own item against the other items of the batch.
///
/// `-(1/n) Σᵢ ln softmaxⱼ(uᵢ · vⱼ / τ - ln qⱼ)[i]`; `q` is how often an item is in a batch at all, so that popular
/// items
/// are not punished for being often the wrong answer (Yi et al., RecSys 2019). An equal item elsewhere in the
/// batch is no
/// wrong answer and is left out.
final class InBatchSoftmax {
    private InBatchSoftmax() {}

    /// The loss; the gradients of both towers grow by its derivative.
    static double loss(Tower users, Tower items, int[] userOf, int[] itemOf, double[] logShares, double temperature) {
        int n = userOf.length;
        Tower.Pass[] left = new Tower.Pass[n];
        Tower.Pass[] right = new Tower.Pass[n];
        for (int i = 0; i < n; i++) {
            left[i] = users.forward(userOf[i]);
            right[i] = items.forward(itemOf[i]);
        }
        int d = left[0].out().at.length;
        double[][] toLeft = new double[n][d];
        double[][] toRight = new double[n][d];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double[] shares = shares(left[i], right, itemOf, i, logShares, temperature);
            loss -= Math.log(Math.max(shares[i], 1e-300)) / n;
            shares[i] -= 1;
            for (int j = 0; j < n; j++) {
                pull(shares[j] / n / temperature, left[i].out().at, right[j].out().at, toLeft[i], toRight[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            users.backward(left[i], toLeft[i]);
            items.backward(right[i], toRight[i]);
        }
        return loss;
    }

    private static double[] shares(
            Tower.Pass user, Tower.Pass[] items, int[] itemOf, int own, double[] logShares, double temperature) {
        double[] logits = new double[items.length];
        for (int j = 0; j < logits.length; j++) {
            double dot = 0;
            for (int k = 0; k < user.out().at.length; k++) {
                dot += user.out().at[k] * items[j].out().at[k];
            }
            boolean same = j != own && itemOf[j] == itemOf[own];
            logits[j] = same ? Double.NEGATIVE_INFINITY : dot / temperature - logShares[itemOf[j]];
        }
        return Vectors.softmax(logits);
    }

    private static void pull(double times, double[] left, double[] right, double[] toLeft, double[] toRight) {
        for (int k = 0; k < left.length; k++) {
            toLeft[k] += times * right[k];
            toRight[k] += times * left[k];
        }
    }
}
