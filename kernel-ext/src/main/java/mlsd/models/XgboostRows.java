package mlsd.models;

import java.util.Arrays;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Encoded rows in XGBoost's own memory, given back when closed.
record XgboostRows(DMatrix matrix) implements AutoCloseable {

    static XgboostRows of(Encoding encoding, double[][] rows, double[] labels) throws XGBoostError {
        int columns = encoding.names().size();
        var matrix = new DMatrix(flat(rows, columns), rows.length, columns, Float.NaN);
        matrix.setFeatureTypes(Arrays.stream(encoding.categories())
                .mapToObj(levels -> levels > 0 ? "c" : "q")
                .toArray(String[]::new));
        matrix.setLabel(floats(labels));
        return new XgboostRows(matrix);
    }

    static float[] flat(double[][] rows, int columns) {
        float[] flat = new float[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                flat[row * columns + column] = (float) rows[row][column];
            }
        }
        return flat;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /// `[7]	train-logloss:0.41	held-logloss:0.43` as a round.
    static Round losses(String line, int round) {
        String[] parts = line.split("\t", -1);
        return new Round(round, loss(parts[1]), loss(parts[2]));
    }

    private static double loss(String part) {
        return Double.parseDouble(part.substring(part.lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        matrix.dispose();
    }
}
