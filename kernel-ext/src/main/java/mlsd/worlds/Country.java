package mlsd.worlds;

/// Where a user lives: the share of the users and the distance of the local clock from UTC in minutes.
public enum Country {
    BR(0.30, -180),
    DE(0.25, 60),
    IN(0.35, 330),
    JP(0.10, 540);

    private final double share;
    private final int minutesAheadOfUtc;

    Country(double share, int minutesAheadOfUtc) {
        this.share = share;
        this.minutesAheadOfUtc = minutesAheadOfUtc;
    }

    public int minutesAheadOfUtc() {
        return minutesAheadOfUtc;
    }

    static Country pick(double u) {
        double below = 0;
        for (Country country : values()) {
            below += country.share;
            if (u < below) {
                return country;
            }
        }
        return IN;
    }
}
