package mlsd.models;

/// Towers in plain Java, gradients by hand.
final class OwnTowers implements Towers {
    private final Tower left;
    private final Tower right;
    private final double[] logShares;
    private final TwoTower.Options options;

    OwnTowers(Tower left, Tower right, double[] logShares, TwoTower.Options options) {
        this.left = left;
        this.right = right;
        this.logShares = logShares;
        this.options = options;
    }

    @Override
    public double step(int[] users, int[] items) {
        double loss = InBatchSoftmax.loss(left, right, users, items, logShares, options.temperature());
        left.step(options.rate());
        right.step(options.rate());
        return loss;
    }

    @Override
    public Floats users() {
        return left.vectors(1 / options.temperature());
    }

    @Override
    public Floats items() {
        return right.vectors(1);
    }

    /// Nothing to give back.
    @Override
    public void close() {}
}
