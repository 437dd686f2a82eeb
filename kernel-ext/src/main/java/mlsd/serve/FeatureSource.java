package mlsd.serve;

/// Where the heavy ranker's rows come from: an online store, or arrays in memory.
@FunctionalInterface
public interface FeatureSource {
    /// A row of numbers for each item, in the order of the model's features; NaN where a value is missing.
    double[][] rows(int user, int[] items, Deadline deadline) throws Exception;
}
