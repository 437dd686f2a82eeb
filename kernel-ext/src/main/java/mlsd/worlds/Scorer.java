package mlsd.worlds;

/// A score per candidate of a request, higher is better: a rule or a trained model.
@FunctionalInterface
public interface Scorer {
    double[] scores(Request request);
}
