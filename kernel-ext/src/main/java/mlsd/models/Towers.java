package mlsd.models;

/// The two towers of [TwoTower] in training.
interface Towers extends AutoCloseable {
    /// One step on a batch of pairs; the loss before it.
    double step(int[] users, int[] items);

    /// All users' vectors, of length 1 / temperature, so that dot products are logits.
    Floats users();

    /// All items' vectors, of length 1.
    Floats items();

    @Override
    void close();

    /// What does the arithmetic: the course's own loops, or a library.
    record Engine(String name, Maker maker) {}

    /// Makes the pair from its first parameters.
    interface Maker {
        Towers of(Tower users, Tower items, double[] logShares, TwoTower.Options options);
    }
}
