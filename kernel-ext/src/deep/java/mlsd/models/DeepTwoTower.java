package mlsd.models;

import tech.tablesaw.api.Table;

/// [TwoTower] with PyTorch doing the arithmetic, by DJL: same options, same first parameters, same order of
/// batches, same [FactorModel]; numbers in single precision, gradients by automatic differentiation.
///
/// Only in a course that was set up with the Maven profile `deep`.
public final class DeepTwoTower {
    private static final Towers.Engine TORCH = new Towers.Engine("two-tower (PyTorch)", TorchTowers::of);

    private DeepTwoTower() {}

    /// Learns from lines that each say that a user met an item; the towers read ids alone.
    public static FactorModel train(Interactions train, TwoTower.Options options) {
        return TwoTower.train(train, Profiles.of(train.userIds), Profiles.of(train.itemIds), options, TORCH);
    }

    /// The same with towers that also read the other columns of a table of users and one of items, as in
    /// [TwoTower].
    public static FactorModel train(
            Interactions train, Table users, String userId, Table items, String itemId, TwoTower.Options options) {
        return TwoTower.train(
                train,
                Profiles.of(users, userId, train.userIds),
                Profiles.of(items, itemId, train.itemIds),
                options,
                TORCH);
    }
}
