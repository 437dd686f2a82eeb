package mlsd.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is left of the candidates between two stages of a [Feed].
///
/// @param lanes the models as they were when the request came
public record Shortlist(FeedRequest request, Lanes<RowScorer> lanes, List<Candidate> candidates) {

    Shortlist with(List<Candidate> others) {
        return new Shortlist(request, lanes, others);
    }

    int[] items() {
        return candidates.stream().mapToInt(Candidate::item).toArray();
    }

    /// The `most` best candidates by new scores, the best first, of equals the first.
    Shortlist best(double[] scores, int most) {
        List<Candidate> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalStateException("a score must be a finite number, but item %d got %s"
                        .formatted(candidates.get(i).item(), scores[i]));
            }
            scored.add(candidates.get(i).withScore(scores[i]));
        }
        scored.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return with(List.copyOf(scored.subList(0, Math.min(most, scored.size()))));
    }
}
