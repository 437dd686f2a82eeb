package mlsd.models;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Users and items as points: `score = mean + user bias + item bias + user vector · item vector`.
///
/// What matrix factorisation and two-tower models come to once they are trained; popularity has no vectors at all.
public final class FactorModel implements Recommender {
    static final String KIND = "factors";

    /// What a model is made of; matrices are flat, row after row.
    record Parts(
            Ids users,
            Ids items,
            int factors,
            Floats userVectors,
            Floats itemVectors,
            double mean,
            Floats userBiases,
            Floats itemBiases,
            Sparse seen,
            Counts counts) {}

    private final ModelFacts facts;
    private final Parts parts;

    FactorModel(ModelFacts facts, Parts parts) {
        this.facts = facts;
        this.parts = parts;
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public double score(int user, int item) {
        return score(parts.users.place(user), parts.items.place(item), parts);
    }

    private static double score(int u, int i, Parts parts) {
        int f = parts.factors;
        return parts.mean
                + (u < 0 ? 0 : parts.userBiases.at[u])
                + (i < 0 ? 0 : parts.itemBiases.at[i])
                + (u < 0 || i < 0 ? 0 : Floating.dot(parts.userVectors.at, u * f, parts.itemVectors.at, i * f, f));
    }

    @Override
    public List<Integer> topItems(int user, int k) {
        int u = parts.users.place(user);
        double[] scores = new double[parts.items.count()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(u, i, parts);
        }
        boolean[] skip = new boolean[scores.length];
        if (u >= 0) {
            for (int at = parts.seen.starts[u]; at < parts.seen.starts[u + 1]; at++) {
                skip[parts.seen.columns[at]] = true;
            }
        }
        return TopItems.of(scores, parts.counts.at, skip, k).stream()
                .map(parts.items::id)
                .toList();
    }

    /// The vector of a user: for a nearest-neighbour index, or to look at.
    ///
    /// @throws ModelException for a user unknown in training
    public float[] userVector(int user) {
        return vector("user", user, parts.users, parts.userVectors);
    }

    /// The vector of an item.
    ///
    /// @throws ModelException for an item unknown in training
    public float[] itemVector(int item) {
        return vector("item", item, parts.items, parts.itemVectors);
    }

    private float[] vector(String what, int id, Ids ids, Floats vectors) {
        int place = ids.place(id);
        if (place < 0) {
            throw new ModelException("%s %d was not in training, so it has no vector".formatted(what, id));
        }
        return Arrays.copyOfRange(vectors.at, place * parts.factors, (place + 1) * parts.factors);
    }

    @Override
    public long sizeBytes() {
        return bytes().length;
    }

    @Override
    public void save(Path file) {
        ModelFile.write(file, ModelFile.Header.ofRecommender(KIND, facts), bytes());
    }

    private byte[] bytes() {
        return Stored.bytes(out -> {
            out.writeInt(parts.factors);
            out.writeDouble(parts.mean);
            Stored.write(out, parts.users.all());
            Stored.write(out, parts.items.all());
            Stored.write(out, parts.userVectors.at);
            Stored.write(out, parts.itemVectors.at);
            Stored.write(out, parts.userBiases.at);
            Stored.write(out, parts.itemBiases.at);
            Stored.write(out, parts.seen.starts);
            Stored.write(out, parts.seen.columns);
            Stored.write(out, parts.counts.at);
        });
    }

    static FactorModel of(ModelFacts facts, byte[] bytes) {
        return Stored.read(bytes, in -> {
            int factors = in.readInt();
            double mean = in.readDouble();
            Ids users = new Ids(Stored.ints(in));
            Ids items = new Ids(Stored.ints(in));
            Floats userVectors = new Floats(Stored.floats(in));
            Floats itemVectors = new Floats(Stored.floats(in));
            Floats userBiases = new Floats(Stored.floats(in));
            Floats itemBiases = new Floats(Stored.floats(in));
            Sparse seen = new Sparse(Stored.ints(in), Stored.ints(in), new float[0]);
            return new FactorModel(
                    facts,
                    new Parts(
                            users,
                            items,
                            factors,
                            userVectors,
                            itemVectors,
                            mean,
                            userBiases,
                            itemBiases,
                            seen,
                            new Counts(Stored.ints(in))));
        });
    }
}
