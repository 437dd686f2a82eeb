package mlsd.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.classification.DataFrameClassifier;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.data.vector.ValueVector;

/// A forest or boosted trees of Smile.
record SmileTrees(DataFrameClassifier model, StructType schema) implements Engine {
    static final String KIND = "smile-trees";
    static final Formula FORMULA = Formula.lhs("y");

    /// Java's serialisation runs what it reads: only Smile's classes and the JDK's values may come.
    private static final ObjectInputFilter SMILE_ONLY =
            ObjectInputFilter.Config.createFilter("smile.**;java.lang.*;java.util.**;java.math.*;java.time.**;!*");

    /// The training rows as Smile wants them: a vector a column, categories nominal, and the class.
    static DataFrame frame(Training training) {
        int[] categories = training.encoding().categories();
        double[][] rows = training.rows();
        return new DataFrame(IntStream.rangeClosed(0, categories.length)
                .mapToObj(c -> c == categories.length
                        ? nominal("y", training.codes(), training.classes().size())
                        : column(rows, c, categories[c]))
                .toArray(ValueVector[]::new));
    }

    private static ValueVector column(double[][] rows, int c, int levels) {
        double[] values = Arrays.stream(rows).mapToDouble(row -> row[c]).toArray();
        return levels == 0
                ? new DoubleVector("x" + c, values)
                : nominal("x" + c, Arrays.stream(values).mapToInt(x -> (int) x).toArray(), levels);
    }

    private static ValueVector nominal(String name, int[] codes, int levels) {
        String[] names = IntStream.range(0, levels).mapToObj(Integer::toString).toArray(String[]::new);
        return new IntVector(new StructField(name, DataTypes.IntType, new NominalScale(names)), codes);
    }

    @Override
    public double[][] scores(double[][] rows) {
        double[][] scores = new double[rows.length][model.numClasses()];
        for (int row = 0; row < rows.length; row++) {
            model.predict(Tuple.of(schema, rows[row]), scores[row]);
        }
        return scores;
    }

    static SmileTrees of(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(SMILE_ONLY);
            return new SmileTrees((DataFrameClassifier) in.readObject(), (StructType) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new ModelException("Smile cannot read this model; was it saved by another version?", e);
        }
    }

    @Override
    public byte[] bytes() {
        return Stored.bytes(out -> {
            var objects = new ObjectOutputStream(out);
            objects.writeObject(model);
            objects.writeObject(schema);
            objects.flush();
        });
    }

    @Override
    public String kind() {
        return KIND;
    }
}
