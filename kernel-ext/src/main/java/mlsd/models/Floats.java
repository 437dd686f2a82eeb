package mlsd.models;

/// Numbers of a finished model, which nobody changes any more.
final class Floats {
    final float[] at;

    Floats(float... at) {
        this.at = at;
    }

    float[] at() {
        return at;
    }
}
