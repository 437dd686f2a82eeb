package mlsd.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;

/// Both towers in PyTorch's memory, given back when closed.
final class TorchTowers implements Towers {
    private final NDManager memory;
    private final TorchTower users;
    private final TorchTower items;
    private final double[] logShares;
    private final TwoTower.Options options;

    private TorchTowers(NDManager memory, Tower left, Tower right, double[] logShares, TwoTower.Options options) {
        this.memory = memory;
        users = new TorchTower(memory, left, options);
        items = new TorchTower(memory, right, options);
        this.logShares = logShares;
        this.options = options;
    }

    static TorchTowers of(Tower left, Tower right, double[] logShares, TwoTower.Options options) {
        return new TorchTowers(Torch.memory(), left, right, logShares, options);
    }

    @Override
    public double step(int[] userOf, int[] itemOf) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            double loss;
            try (var slopes = memory.getEngine().newGradientCollector()) {
                NDArray all = users.vectors(userOf).matMul(items.vectors(itemOf).transpose());
                NDArray logits =
                        all.div(Torch.number(memory, options.temperature())).add(correction(itemOf));
                NDArray own =
                        logits.logSoftmax(1).mul(memory.eye(itemOf.length)).sum();
                NDArray value = own.neg().div(Torch.number(memory, itemOf.length));
                slopes.backward(value);
                loss = value.getFloat();
            }
            users.step();
            items.step();
            return loss;
        }
    }

    /// What is taken off for popularity, and the equal items elsewhere in the batch, which are no wrong answers.
    private NDArray correction(int[] itemOf) {
        int n = itemOf.length;
        float[] correction = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean same = i != j && itemOf[i] == itemOf[j];
                correction[i * n + j] = same ? -1e9f : (float) -logShares[itemOf[j]];
            }
        }
        return memory.create(correction, new Shape(n, n));
    }

    @Override
    public Floats users() {
        return users.all((float) (1 / options.temperature()));
    }

    @Override
    public Floats items() {
        return items.all(1);
    }

    @Override
    public void close() {
        memory.close();
    }
}
