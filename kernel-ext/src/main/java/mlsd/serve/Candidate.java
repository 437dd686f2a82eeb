package mlsd.serve;

/// An item that may be shown, and who proposed it.
///
/// @param score of the ranker that saw it last; only good for comparing candidates of one request
public record Candidate(int item, String source, double score) {
    public Candidate withScore(double other) {
        return new Candidate(item, source, other);
    }
}
