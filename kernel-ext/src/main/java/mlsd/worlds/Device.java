package mlsd.worlds;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The screen of a session. It sets how far down the page the eye goes and which length of video suits.
///
/// `P(examined at position k) = k^-steepness`, positions from 1 (the position-based model with the power-law
/// examination of Joachims, Swaminathan & Schnabel, WSDM 2017). `share`: of the users at the start.
public enum Device {
    PHONE(0.72, 0.8, 25),
    TABLET(0.10, 0.6, 60),
    DESKTOP(0.18, 0.45, 120),
    TV(0.0, 1.2, 300);

    static final int SLOTS = 10;

    private final double share;
    private final double logBestSeconds;
    private final double steepness;

    Device(double share, double steepness, double bestSeconds) {
        this.share = share;
        this.logBestSeconds = StrictMath.log(bestSeconds);
        this.steepness = steepness;
    }

    double examination(int position) {
        return Seen.chance(this, position);
    }

    double logBestSeconds() {
        return logBestSeconds;
    }

    static Device pick(double u) {
        double below = 0;
        for (Device device : values()) {
            below += device.share;
            if (u < below) {
                return device;
            }
        }
        return PHONE;
    }

    /// The powers, taken once: they are asked for at every impression.
    private static final class Seen {
        private static final Map<Device, double[]> CHANCES = new EnumMap<>(Device.class);

        static {
            for (Device device : values()) {
                double[] chances = new double[SLOTS];
                for (int slot = 0; slot < SLOTS; slot++) {
                    chances[slot] = StrictMath.pow(slot + 1, -device.steepness);
                }
                CHANCES.put(device, chances);
            }
        }

        static double chance(Device device, int position) {
            return Objects.requireNonNull(CHANCES.get(device))[position - 1];
        }
    }
}
