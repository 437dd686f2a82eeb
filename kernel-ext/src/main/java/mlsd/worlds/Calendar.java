package mlsd.worlds;

import java.time.Instant;

/// Time in the world: day 0 is Monday 5 January 2026, days begin at midnight UTC.
final class Calendar {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    static final long DAY_MILLIS = 86_400_000L;
    private static final long LONGEST_SESSION = 720_000L;

    /// Relative number of sessions in each hour of the user's own clock: low at four, a bump at noon, high at nine.
    private static final double[] HOURS = {
        2.2, 1.3, 0.8, 0.5, 0.4, 0.7, 1.6, 2.8, 3.4, 3.5, 3.6, 4.1, 5.0, 4.6, 4.0, 4.0, 4.3, 5.0, 6.0, 7.0, 7.8, 8.0,
        6.4, 4.0
    };
    private static final double HOURS_TOTAL = total();

    private Calendar() {}

    static Instant at(int day, long millis) {
        return START.plusMillis(day * DAY_MILLIS + millis);
    }

    static int dayOf(Instant at) {
        return (int) Math.floorDiv(at.toEpochMilli() - START.toEpochMilli(), DAY_MILLIS);
    }

    /// The hour 0–23 on the user's own clock.
    static int localHour(Instant at, Country country) {
        long minutes = Math.floorDiv(at.toEpochMilli(), 60_000L) + country.minutesAheadOfUtc();
        return (int) (Math.floorMod(minutes, 1440L) / 60);
    }

    /// Weekly season: a quarter more sessions on Saturday and Sunday.
    static double weekly(int day) {
        return day % 7 >= 5 ? 1.25 : 1;
    }

    /// The millisecond of the UTC day at which a session starts, for a uniform `u`, by the user's local clock;
    /// moved forward by up to twelve minutes, so that a session ends on the day on which it starts.
    static long startMillis(double u, Country country) {
        double left = u * HOURS_TOTAL;
        int hour = 0;
        while (hour < 23 && left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        long local = (long) ((hour + Math.min(left / HOURS[hour], 0.999999)) * 3_600_000);
        long utc = Math.floorMod(local - country.minutesAheadOfUtc() * 60_000L, DAY_MILLIS);
        return utc * (DAY_MILLIS - LONGEST_SESSION) / DAY_MILLIS;
    }

    private static double total() {
        double sum = 0;
        for (double hour : HOURS) {
            sum += hour;
        }
        return sum;
    }
}
