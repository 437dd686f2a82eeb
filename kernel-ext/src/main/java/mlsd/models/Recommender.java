package mlsd.models;

import java.nio.file.Path;
import java.util.List;

/// A model that knows users and items by their ids, and says which items a user may like.
///
/// ```
/// Recommender model = Bpr.train(Interactions.of(train, "userId", "movieId"), Bpr.Options.standard());
/// double ndcg = Ndcg.at(10, model.topItems(user, 10), relevant);
/// ```
/// Scoring is safe from many threads at once.
public interface Recommender {

    /// Name, options, training time.
    ModelFacts facts();

    /// How much the user likes the item: of one user's items the higher is the better; for explicit ratings the
    /// rating expected. A user or an item unknown in training gets what is known of the other.
    double score(int user, int item);

    /// The `k` best items that the user did not meet in training, best first; equal scores by popularity. A user
    /// unknown in training gets what is best for everybody.
    List<Integer> topItems(int user, int k);

    /// A score for each pair: goes straight into `Rmse.of` or `Auc.of`.
    ///
    /// @throws IllegalArgumentException for other lengths
    default double[] scores(int[] users, int[] items) {
        if (users.length != items.length) {
            throw new IllegalArgumentException("scores need as many users as items, but there are %d users and %d items"
                    .formatted(users.length, items.length));
        }
        double[] scores = new double[users.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(users[i], items[i]);
        }
        return scores;
    }

    /// How large the model is in its file, without what says what it is.
    long sizeBytes();

    /// Writes the model to a file in one step.
    void save(Path file);

    /// The model in a file.
    ///
    /// @throws ModelException if the file is damaged or holds another kind of model
    static Recommender load(Path file) {
        return ModelFile.read(file).recommender();
    }
}
