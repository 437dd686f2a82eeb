package mlsd.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `complete_reply` carries: candidates, and the range that they replace.
///
/// @param candidates the ways to go on, the best first
/// @param start the first replaced character, in Unicode code points of the cell
/// @param end the index after the last one, in code points
record Completions(List<Candidate> candidates, int start, int end) {
    Completions {
        candidates = List.copyOf(candidates);
    }

    /// Candidates for a range given in Java's UTF-16 characters, which count an emoji as two.
    static Completions in(String code, int start, int end, List<Candidate> candidates) {
        return new Completions(candidates, code.codePointCount(0, start), code.codePointCount(0, end));
    }

    /// The texts alone.
    List<String> matches() {
        return candidates.stream().map(Candidate::text).toList();
    }

    /// What JupyterLab shows next to each text: `{"_jupyter_types_experimental": [{text, type, signature, start,
    /// end}]}`.
    Map<String, Object> metadata() {
        return Map.of(
                "_jupyter_types_experimental",
                candidates.stream().map(this::described).toList());
    }

    private Map<String, Object> described(Candidate candidate) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("text", candidate.text());
        entry.put("type", candidate.type());
        entry.put("signature", candidate.signature());
        entry.put("start", start);
        entry.put("end", end);
        return entry;
    }
}
