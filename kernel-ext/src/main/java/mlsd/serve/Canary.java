package mlsd.serve;

import java.nio.ByteBuffer;

/// A share of the users, the same ones each time: those whose hash with the salt falls below the share.
///
/// `takes(user) = first 53 bits of SHA-256(salt ":" user) / 2^53 < share`. A larger share keeps those who were in,
/// and another salt draws others. Example: of 100,000 users, a share of 0.05 takes about 5,000.
public record Canary(String salt, double share) {
    private static final int BITS = 53;

    public Canary {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a canary needs a share of the users from 0 to 1, but got " + share);
        }
    }

    public boolean takes(int user) {
        long bits = ByteBuffer.wrap(Digest.sha256(salt + ":" + user)).getLong() >>> (Long.SIZE - BITS);
        return bits < share * (1L << BITS);
    }
}
