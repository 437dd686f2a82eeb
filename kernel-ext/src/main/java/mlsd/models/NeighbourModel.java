package mlsd.models;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What [ItemNeighbours] learnt: each item's neighbours, and what each user met.
public final class NeighbourModel implements Recommender {
    static final String KIND = "item-neighbours";

    private final ModelFacts facts;
    private final Ids users;
    private final Ids items;
    private final Sparse met;
    private final Sparse neighbours;
    private final Counts counts;

    NeighbourModel(ModelFacts facts, Ids users, Ids items, Sparse met, Sparse neighbours, Counts counts) {
        this.facts = facts;
        this.users = users;
        this.items = items;
        this.met = met;
        this.neighbours = neighbours;
        this.counts = counts;
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public double score(int user, int item) {
        int i = items.place(item);
        return i < 0 ? 0 : scores(users.place(user))[i];
    }

    @Override
    public List<Integer> topItems(int user, int k) {
        int u = users.place(user);
        boolean[] skip = new boolean[items.count()];
        for (int at = u < 0 ? 0 : met.starts[u]; u >= 0 && at < met.starts[u + 1]; at++) {
            skip[met.columns[at]] = true;
        }
        return TopItems.of(scores(u), counts.at(), skip, k).stream()
                .map(items::id)
                .toList();
    }

    private double[] scores(int u) {
        double[] scores = new double[items.count()];
        for (int at = u < 0 ? 0 : met.starts[u]; u >= 0 && at < met.starts[u + 1]; at++) {
            int item = met.columns[at];
            for (int n = neighbours.starts[item]; n < neighbours.starts[item + 1]; n++) {
                scores[neighbours.columns[n]] += met.values[at] * neighbours.values[n];
            }
        }
        return scores;
    }

    /// The items most like an item, best first, each with its likeness.
    ///
    /// @throws ModelException for an item unknown in training
    public Map<Integer, Double> neighbours(int item) {
        int i = items.place(item);
        if (i < 0) {
            throw new ModelException("item %d was not in training, so it has no neighbours".formatted(item));
        }
        Map<Integer, Double> all = new LinkedHashMap<>();
        for (int n = neighbours.starts[i]; n < neighbours.starts[i + 1]; n++) {
            all.put(items.id(neighbours.columns[n]), (double) neighbours.values[n]);
        }
        return all;
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
            Stored.write(out, users.all());
            Stored.write(out, items.all());
            Stored.write(out, met.starts);
            Stored.write(out, met.columns);
            Stored.write(out, met.values);
            Stored.write(out, neighbours.starts);
            Stored.write(out, neighbours.columns);
            Stored.write(out, neighbours.values);
            Stored.write(out, counts.at());
        });
    }

    static NeighbourModel of(ModelFacts facts, byte[] bytes) {
        return Stored.read(
                bytes,
                in -> new NeighbourModel(
                        facts,
                        new Ids(Stored.ints(in)),
                        new Ids(Stored.ints(in)),
                        new Sparse(Stored.ints(in), Stored.ints(in), Stored.floats(in)),
                        new Sparse(Stored.ints(in), Stored.ints(in), Stored.floats(in)),
                        new Counts(Stored.ints(in))));
    }
}
