package mlsd.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Which unit sees which arm: no table, no memory, the same answer on every server and every day.
///
/// `hash(salt, unit)` is a point in [0, 1); the arms divide that line. Another salt is another shuffle, so that two
/// experiments on the same users do not confuse each other; that takes a cryptographic hash, here SHA-256.
/// Source: Kohavi, Longbotham, Sommerfield & Henne, "Controlled experiments on the web", DMKD 18 (2009), 4.1.
///
/// @param salt the name of the experiment: never used twice
/// @param arms with their shares of the units, which sum to 1
public record Assignment(String salt, List<Share> arms) {
    private static final double ROUNDING = 1e-9;
    private static final double POINTS = 0x1p53;

    /// An arm and its share of the units.
    public record Share(String arm, double share) {}

    /// @throws IllegalArgumentException for no salt, a share of 0 or less, or shares that do not sum to 1
    public Assignment {
        arms = List.copyOf(arms);
        if (salt.isBlank()) {
            throw new IllegalArgumentException("an assignment needs a salt of its own, such as the experiment's name:"
                    + " with the same salt two experiments pick the same users");
        }
        double sum = arms.stream().mapToDouble(Share::share).sum();
        if (arms.stream().anyMatch(arm -> !(arm.share() > 0)) || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "an assignment needs shares above 0 that sum to 1, but got " + arms + ": name all arms");
        }
    }

    /// Arms of equal size: `Assignment.even("ranker-2", "control", "treatment")`.
    public static Assignment even(String salt, String... arms) {
        List<Share> shares = new ArrayList<>();
        for (String arm : arms) {
            shares.add(new Share(arm, 1.0 / arms.length));
        }
        return new Assignment(salt, shares);
    }

    /// The unit's point in [0, 1); a ramp from 1 % to 10 % keeps who was in.
    public double point(String unit) {
        // A separator that no salt ends with by accident: "ab" + "c" must not be "a" + "bc".
        byte[] hash = sha256().digest((salt + '\0' + unit).getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 11) / POINTS;
    }

    /// The arm of a unit, such as a user id.
    public String arm(String unit) {
        double point = point(unit);
        double end = 0;
        for (Share arm : arms) {
            end += arm.share();
            if (point < end) {
                return arm.arm();
            }
        }
        return arms.getLast().arm();
    }

    /// The arm of a numbered unit.
    public String arm(long unit) {
        return arm(Long.toString(unit));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, but this one does not", e);
        }
    }
}
