package mlsd.models;

/// What scores encoded rows: the part of a model that a library, or a loop, does.
///
/// Another library (DJL, say) is one more engine: a class here, a line in [#of], a `train` beside the others.
interface Engine {

    /// Rows × classes, or rows × 1 for a regression. Safe from many threads at once.
    double[][] scores(double[][] rows);

    /// All that [#of] needs to make it again.
    byte[] bytes();

    /// The word for it in a file.
    String kind();

    static Engine of(String kind, byte[] bytes) {
        return switch (kind) {
            case BoostedTrees.KIND -> BoostedTrees.of(bytes);
            case LayerStack.KIND -> LayerStack.of(bytes);
            case SmileTrees.KIND -> SmileTrees.of(bytes);
            case Exemplars.KIND -> Exemplars.of(bytes);
            default ->
                throw new ModelException(
                        "the file holds a model of kind \"%s\", unknown here; is the file newer?".formatted(kind));
        };
    }
}
