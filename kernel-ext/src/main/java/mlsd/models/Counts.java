package mlsd.models;

/// Counts of a finished model, which nobody changes any more.
final class Counts {
    final int[] at;

    Counts(int... at) {
        this.at = at;
    }

    int[] at() {
        return at;
    }
}
