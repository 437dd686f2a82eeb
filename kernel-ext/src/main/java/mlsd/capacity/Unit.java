package mlsd.capacity;

/// How a number of this unit is written.
///
/// @param kind which prefixes the field uses for it
/// @param noun what is counted: `requests`, `pairs`; empty if nothing is named
record Unit(Kind kind, String noun) {
    enum Kind {
        COUNT,
        RATE,
        BYTES,
        BANDWIDTH,
        TIME,
        MONEY
    }

    static Unit of(Kind kind) {
        return new Unit(kind, "");
    }

    String text(double value) {
        return switch (kind) {
            case COUNT -> Prefixes.COUNT.text(value, noun);
            case RATE -> Prefixes.COUNT.text(value, noun.isEmpty() ? "per second" : noun + "/s");
            case BYTES -> Prefixes.BYTES.text(value, "");
            case BANDWIDTH -> Prefixes.BYTES.text(value, "") + "/s";
            case TIME -> Times.text(value);
            case MONEY -> "$" + Prefixes.COUNT.text(value, "a month");
        };
    }
}
