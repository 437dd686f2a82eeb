package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;

/// Lucene's graph of near neighbours: follows edges towards the query instead of looking at every vector.
///
/// Source: Malkov & Yashunin, "Efficient and robust approximate nearest neighbor search using hierarchical
/// navigable small world graphs", TPAMI 2020. Same vectors, same options: same graph.
public final class HnswIndex implements NeighbourIndex {
    private static final VectorSimilarityFunction DOT = VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT;

    /// Lucene's advice to add a module goes to standard error; at the sizes of this course the module gains
    /// nothing.
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private final List<Integer> items;
    private final FloatVectorValues vectors;
    private final OnHeapHnswGraph graph;
    private final int effort;

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param edges  of each vector; 16
    /// @param beam   vectors kept in view while the graph is built; 100
    /// @param effort vectors kept in view while it is searched, at least as many as are asked for; 50
    /// @param seed   of the levels; 42
    public record Options(int edges, int beam, int effort, long seed) {
        public Options {
            if (edges < 2 || beam < edges || effort < 1) {
                throw new IllegalArgumentException(
                        "an HNSW index needs at least 2 edges, a beam of at least as many, and an effort of at least 1,"
                                + " but got %d, %d and %d".formatted(edges, beam, effort));
            }
        }

        public static Options standard() {
            return new Options(16, 100, 50, 42);
        }

        public Options withEffort(int effort) {
            return new Options(edges, beam, effort, seed);
        }
    }

    private HnswIndex(List<Integer> items, FloatVectorValues vectors, OnHeapHnswGraph graph, int effort) {
        this.items = items;
        this.vectors = vectors;
        this.graph = graph;
        this.effort = effort;
    }

    public static HnswIndex of(List<Integer> items, List<float[]> vectors, Options options) {
        int width = NeighbourIndex.width(items, vectors);
        try {
            var values = FloatVectorValues.fromFloats(List.copyOf(vectors), width);
            var scorers = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorerSupplier(DOT, values);
            var builder = HnswGraphBuilder.create(scorers, options.edges, options.beam, options.seed);
            return new HnswIndex(List.copyOf(items), values, builder.build(items.size()), options.effort);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be built", e);
        }
    }

    /// The same graph, searched with another effort.
    public HnswIndex withEffort(int other) {
        return new HnswIndex(items, vectors, graph, other);
    }

    @Override
    public List<Integer> nearest(float[] query, int k) {
        NeighbourIndex.check(query, vectors.dimension());
        if (k < 1) {
            return List.of();
        }
        try {
            var scorer = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(DOT, vectors.copy(), query);
            int most = Math.min(Math.max(k, effort), items.size());
            // Of Lucene's searches the one that many threads may run on one graph: the others move the graph's own
            // cursor.
            var found = HnswGraphSearcher.search(scorer, most, graph, null, Integer.MAX_VALUE);
            return Arrays.stream(found.topDocs().scoreDocs)
                    .limit(k)
                    .map(near -> items.get(near.doc))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be searched", e);
        }
    }
}
