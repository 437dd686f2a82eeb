package mlsd.models;

import java.util.Arrays;
import java.util.List;

/// The training rows themselves, for k nearest neighbours by exact search.
record Exemplars(int k, int classes, List<double[]> rows, List<Integer> labels) implements Engine {
    static final String KIND = "neighbours";

    @Override
    public double[][] scores(double[][] queries) {
        return Arrays.stream(queries).map(this::shares).toArray(double[][]::new);
    }

    /// Each class's share of the k nearest rows; of equally near ones the earlier row is taken.
    private double[] shares(double[] query) {
        double[] distances = new double[k];
        int[] nearest = new int[k];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int row = 0; row < rows.size(); row++) {
            double distance = distance(query, rows.get(row), distances[k - 1]);
            int place = k;
            while (place > 0 && distance < distances[place - 1]) {
                place--;
            }
            if (place < k) {
                System.arraycopy(distances, place, distances, place + 1, k - 1 - place);
                System.arraycopy(nearest, place, nearest, place + 1, k - 1 - place);
                distances[place] = distance;
                nearest[place] = row;
            }
        }
        double[] shares = new double[classes];
        for (int row : nearest) {
            shares[labels.get(row)] += 1.0 / k;
        }
        return shares;
    }

    /// The squared distance, or something above `limit` as soon as it is.
    private static double distance(double[] a, double[] b, double limit) {
        double sum = 0;
        for (int i = 0; i < a.length && sum <= limit; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    static Exemplars of(byte[] bytes) {
        return Stored.read(bytes, in -> {
            int k = in.readInt();
            int classes = in.readInt();
            double[][] rows = new double[in.readInt()][in.readInt()];
            Integer[] labels = new Integer[rows.length];
            for (int row = 0; row < rows.length; row++) {
                labels[row] = in.readInt();
                for (int i = 0; i < rows[row].length; i++) {
                    rows[row][i] = in.readDouble();
                }
            }
            return new Exemplars(k, classes, List.of(rows), List.of(labels));
        });
    }

    @Override
    public byte[] bytes() {
        return Stored.bytes(out -> {
            out.writeInt(k);
            out.writeInt(classes);
            out.writeInt(rows.size());
            out.writeInt(rows.getFirst().length);
            for (int row = 0; row < rows.size(); row++) {
                out.writeInt(labels.get(row));
                for (double value : rows.get(row)) {
                    out.writeDouble(value);
                }
            }
        });
    }

    @Override
    public String kind() {
        return KIND;
    }
}
