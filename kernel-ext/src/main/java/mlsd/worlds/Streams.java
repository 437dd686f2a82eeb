package mlsd.worlds;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random streams that depend on a name and nothing else: `stream = L64X128MixRandom(hash(seed, purpose, a, b))`.
///
/// Every user, day and session draws from a stream of its own. What one of them draws never moves another, so the
/// world is the same on one thread or many, and a switch changes only what it says.
final class Streams {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    enum Purpose {
        USER(1),
        CREATOR(2),
        VIDEO(3),
        VISIT(4),
        RESPONSE(5),
        FEED(6),
        SURVEY(7),
        VALUE(8),
        RAW(9),
        TURNED(10),
        BOT(11),
        REPLAY(12);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    private Streams() {}

    static RandomGenerator of(long seed, Purpose purpose, long a, long b) {
        return GENERATOR.create(hash(seed, purpose, a, b));
    }

    /// A number in [0, 1) that is fixed for the named thing, for switches that pick a share of the users.
    static double share(long seed, Purpose purpose, long id) {
        return (hash(seed, purpose, id, 0) >>> 11) * 0x1.0p-53;
    }

    private static long hash(long seed, Purpose purpose, long a, long b) {
        long hash = mix(seed + 0x9E3779B97F4A7C15L);
        hash = mix(hash ^ purpose.number * 0xD1342543DE82EF95L);
        hash = mix(hash ^ a * 0x9E3779B97F4A7C15L);
        return mix(hash ^ b * 0xBF58476D1CE4E5B9L);
    }

    /// The finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): every input bit reaches every output bit.
    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
