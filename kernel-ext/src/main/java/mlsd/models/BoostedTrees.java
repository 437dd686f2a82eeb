package mlsd.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// XGBoost's trees, the first `rounds` of them.
///
/// @param binary whether its one number is a probability, so that the other class has the rest
record BoostedTrees(Booster booster, int rounds, boolean binary) implements Engine {
    static final String KIND = "xgboost";

    static BoostedTrees of(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int rounds = in.getInt();
            boolean binary = in.get() == 1;
            Booster booster = XGBoost.loadModel(Arrays.copyOfRange(bytes, in.position(), bytes.length));
            booster.setParam("nthread", 1);
            return new BoostedTrees(booster, rounds, binary);
        } catch (XGBoostError | IOException e) {
            throw new ModelException("XGBoost cannot read this model; was it saved by a newer version?", e);
        }
    }

    @Override
    public double[][] scores(double[][] rows) {
        if (rows.length == 0) {
            return rows;
        }
        try {
            int columns = rows[0].length;
            return Arrays.stream(booster.inplace_predict(
                            XgboostRows.flat(rows, columns), rows.length, columns, Float.NaN, new int[] {0, rounds}))
                    .map(this::doubles)
                    .toArray(double[][]::new);
        } catch (XGBoostError e) {
            throw new ModelException("XGBoost could not score: " + e.getMessage(), e);
        }
    }

    double[][] contributions(DMatrix rows) throws XGBoostError {
        return Arrays.stream(booster.predictContrib(rows, rounds))
                .map(BoostedTrees::wide)
                .toArray(double[][]::new);
    }

    private double[] doubles(float[] scores) {
        if (binary) {
            return new double[] {1.0 - scores[0], scores[0]};
        }
        return wide(scores);
    }

    private static double[] wide(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    @Override
    public byte[] bytes() {
        try {
            byte[] model = booster.toByteArray("ubj");
            return ByteBuffer.allocate(Integer.BYTES + 1 + model.length)
                    .putInt(rounds)
                    .put((byte) (binary ? 1 : 0))
                    .put(model)
                    .array();
        } catch (XGBoostError e) {
            throw new ModelException("XGBoost could not write the model: " + e.getMessage(), e);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }
}
