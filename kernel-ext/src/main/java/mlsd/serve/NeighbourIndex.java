package mlsd.serve;

import java.util.List;

/// Items whose vectors have the largest dot product with a query.
public interface NeighbourIndex {

    /// At most `k` items, the nearest first.
    ///
    /// @throws IllegalArgumentException for a query of another length
    List<Integer> nearest(float[] query, int k);

    /// Vectors of one length, at least one.
    static int width(List<Integer> items, List<float[]> vectors) {
        if (items.isEmpty() || items.size() != vectors.size()) {
            throw new IllegalArgumentException(
                    "an index needs a vector for each item, but there are %d items and %d vectors"
                            .formatted(items.size(), vectors.size()));
        }
        int width = vectors.getFirst().length;
        for (float[] vector : vectors) {
            check(vector, width);
        }
        return width;
    }

    /// Complains about a vector of another length.
    static void check(float[] vector, int width) {
        if (vector.length != width) {
            throw new IllegalArgumentException(
                    "this index holds vectors of %d numbers, but one of %d came".formatted(width, vector.length));
        }
    }
}
