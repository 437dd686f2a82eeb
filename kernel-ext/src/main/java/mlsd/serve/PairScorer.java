package mlsd.serve;

/// A score for a user and an item from what is in memory: a dot product, a counter.
@FunctionalInterface
public interface PairScorer {
    double score(int user, int item);
}
