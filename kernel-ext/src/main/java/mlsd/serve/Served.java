package mlsd.serve;

import java.util.List;

/// An answer and how it came about.
public record Served<O>(O answer, List<Ran> stages) {

    /// The stages whose fallback answered, as `heavy: LATE`; empty for an answer of full quality.
    public List<String> degraded() {
        return stages.stream()
                .filter(ran -> !ran.inOrder())
                .map(ran -> ran.stage() + ": " + ran.ending())
                .toList();
    }
}
