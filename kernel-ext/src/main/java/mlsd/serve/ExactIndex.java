package mlsd.serve;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Compares the query with every vector: always right, and the truth that approximate indexes are measured against.
public final class ExactIndex implements NeighbourIndex {
    private final List<Integer> items;
    private final List<float[]> vectors;
    private final int width;

    private ExactIndex(List<Integer> items, List<float[]> vectors) {
        this.width = NeighbourIndex.width(items, vectors);
        this.items = List.copyOf(items);
        this.vectors = List.copyOf(vectors);
    }

    public static ExactIndex of(List<Integer> items, List<float[]> vectors) {
        return new ExactIndex(items, vectors);
    }

    private record Near(int place, float product) {}

    @Override
    public List<Integer> nearest(float[] query, int k) {
        NeighbourIndex.check(query, width);
        var best = new PriorityQueue<Near>(Comparator.comparingDouble(Near::product));
        for (int place = 0; place < vectors.size(); place++) {
            float product = product(query, vectors.get(place));
            if (best.size() < k) {
                best.add(new Near(place, product));
            } else if (k > 0 && product > best.element().product) {
                best.remove();
                best.add(new Near(place, product));
            }
        }
        return best.stream()
                .sorted(Comparator.comparingDouble(Near::product).reversed())
                .map(near -> items.get(near.place))
                .toList();
    }

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
