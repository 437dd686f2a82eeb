package mlsd.models;

/// What options must be, and the sentence when they are not.
final class Needs {
    private Needs() {}

    static void atLeast(String what, long got, long least) {
        if (got < least) {
            throw new IllegalArgumentException("%s must be at least %d, but is %d".formatted(what, least, got));
        }
    }

    static void positive(String what, double got) {
        if (!(got > 0 && Double.isFinite(got))) {
            throw new IllegalArgumentException("%s must be a number above 0, but is %s".formatted(what, got));
        }
    }

    static void notNegative(String what, double got) {
        if (!(got >= 0 && Double.isFinite(got))) {
            throw new IllegalArgumentException("%s must be 0 or more, but is %s".formatted(what, got));
        }
    }

    static void share(String what, double got) {
        if (!(got > 0 && got <= 1)) {
            throw new IllegalArgumentException("%s must be above 0 and at most 1, but is %s".formatted(what, got));
        }
    }
}
