package mlsd.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// Proposes items for a user, the likeliest first.
@FunctionalInterface
public interface CandidateSource {
    List<Candidate> candidates(int user);

    /// Items from a function, at most so many of them.
    static CandidateSource of(String name, int most, IntFunction<List<Integer>> items) {
        return user -> items.apply(user).stream()
                .limit(most)
                .map(item -> new Candidate(item, name, 0))
                .toList();
    }

    /// The items next to the user's vector.
    static CandidateSource neighbours(String name, int most, NeighbourIndex index, IntFunction<float[]> vector) {
        return of(name, most, user -> index.nearest(vector.apply(user), most));
    }

    /// All sources, one after the other; of an item proposed twice the first proposal counts.
    static CandidateSource all(List<CandidateSource> sources) {
        List<CandidateSource> several = List.copyOf(sources);
        return user -> {
            List<Candidate> found = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            for (CandidateSource source : several) {
                source.candidates(user).stream()
                        .filter(candidate -> seen.add(candidate.item()))
                        .forEach(found::add);
            }
            return List.copyOf(found);
        };
    }
}
