package mlsd.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A [Transformer] that is trained: it scores items by what a user met last, in plain Java.
///
/// It needs no user of its own: any history will do, also that of a user who came today.
public final class SequenceModel implements Recommender {
    static final String KIND = "sequence";

    /// What a model is made of.
    ///
    /// @param histories each user's items in training, as places, in order
    record Parts(Ids users, Ids items, SequenceLayers layers, Floats vectors, List<int[]> histories, Counts counts) {}

    private final ModelFacts facts;
    private final Parts parts;

    SequenceModel(ModelFacts facts, Parts parts) {
        this.facts = facts;
        this.parts = parts;
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    /// The log-odds, up to a constant, that each item comes next after a history of item ids, the oldest first.
    /// Items unknown in training are passed over in the history, and score 0.
    public double[] scores(int[] history, List<Integer> items) {
        double[] out = after(places(history));
        return items.stream()
                .mapToDouble(item -> score(out, parts.items.place(item)))
                .toArray();
    }

    /// The `k` items that are most likely next and are not in the history.
    public List<Integer> topItems(int[] history, int k) {
        return top(places(history), k);
    }

    /// How much the last item of a history looks at each item, in the first block: shares that add up to 1.
    public double[] attention(int[] history) {
        int[] last = recent(places(history));
        return last.length == 0 ? new double[0] : parts.layers.lookingBack(vectors(last));
    }

    /// As it would be after the user's history in training.
    @Override
    public double score(int user, int item) {
        return score(after(history(user)), parts.items.place(item));
    }

    @Override
    public List<Integer> topItems(int user, int k) {
        return top(history(user), k);
    }

    private List<Integer> top(int[] history, int k) {
        double[] out = after(history);
        double[] scores = new double[parts.items.count()];
        Arrays.setAll(scores, place -> score(out, place));
        boolean[] skip = new boolean[scores.length];
        for (int place : history) {
            skip[place] = true;
        }
        return TopItems.of(scores, parts.counts.at, skip, k).stream()
                .map(parts.items::id)
                .toList();
    }

    private int[] history(int user) {
        int place = parts.users.place(user);
        return place < 0 ? new int[0] : parts.histories.get(place);
    }

    private int[] places(int[] history) {
        return Arrays.stream(history)
                .map(parts.items::place)
                .filter(place -> place >= 0)
                .toArray();
    }

    private int[] recent(int[] places) {
        return Arrays.copyOfRange(places, Math.max(0, places.length - parts.layers.length()), places.length);
    }

    /// The vector after the last place; after none, that of an input of zeros.
    private double[] after(int[] places) {
        int[] last = recent(places);
        double[][] in = last.length == 0 ? new double[1][parts.layers.width()] : vectors(last);
        double[][] out = parts.layers.forward(in);
        return out[out.length - 1];
    }

    private double[][] vectors(int[] places) {
        int d = parts.layers.width();
        double[][] in = new double[places.length][d];
        for (int n = 0; n < places.length; n++) {
            for (int k = 0; k < d; k++) {
                in[n][k] = Math.sqrt(d) * parts.vectors.at[places[n] * d + k];
            }
        }
        return in;
    }

    private double score(double[] out, int place) {
        double score = 0;
        for (int k = 0; place >= 0 && k < out.length; k++) {
            score += out[k] * parts.vectors.at[place * out.length + k];
        }
        return score;
    }

    @Override
    public long sizeBytes() {
        return bytes().length;
    }

    @Override
    public void save(Path file) {
        var header = new ModelFile.Header(ModelFile.Role.RECOMMENDER, KIND, facts, new Encoding(List.of(), List.of()));
        ModelFile.write(file, header, bytes());
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(parts.layers.width());
            out.writeInt(parts.layers.length());
            out.writeInt(parts.layers.blocks());
            Stored.write(out, parts.layers.at().at);
            Stored.write(out, parts.vectors.at);
            Stored.write(out, parts.users.all());
            Stored.write(out, parts.items.all());
            Stored.write(out, parts.counts.at);
            for (int[] history : parts.histories) {
                Stored.write(out, history);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SequenceModel of(ModelFacts facts, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int width = in.readInt();
            int length = in.readInt();
            int blocks = in.readInt();
            var layers = new SequenceLayers(width, length, blocks, new Floats(Stored.floats(in)));
            Floats vectors = new Floats(Stored.floats(in));
            Ids users = new Ids(Stored.ints(in));
            Ids items = new Ids(Stored.ints(in));
            Counts counts = new Counts(Stored.ints(in));
            List<int[]> histories = new ArrayList<>();
            for (int user = 0; user < users.count(); user++) {
                histories.add(Stored.ints(in));
            }
            return new SequenceModel(facts, new Parts(users, items, layers, vectors, histories, counts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
