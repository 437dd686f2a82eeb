package mlsd.widget;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// What a progress bar knows: steps done, of how many, since when.
final class Pace {
    private final String label;
    private final long total;
    private final long began;
    private final AtomicLong done = new AtomicLong();
    private volatile long ended;

    /// @param total −1 if nobody knows
    Pace(String label, long total, long began) {
        this.label = label;
        this.total = total;
        this.began = began;
    }

    void add(long steps) {
        done.addAndGet(steps);
    }

    /// All steps are done, where their number is known.
    boolean whole() {
        return done.get() == total;
    }

    void end(long now) {
        ended = now;
    }

    /// `epochs: 40 %, 4 of 10, 2.0/s, 3 s left`
    String text(long now) {
        return label + ": " + facts(now);
    }

    String html(long now) {
        String name = Alarm.escape(label);
        String value = total < 0 && ended == 0 ? "" : " value=\"" + share() + "\"";
        return "<div style=\"display:flex;gap:.8em;align-items:center\"><span>" + name
                + "</span><progress style=\"width:14em;accent-color:var(--jp-brand-color1,#1976d2)\" max=\"1\"" + value
                + " aria-label=\"" + name + "\"></progress><span>" + Alarm.escape(facts(now)) + "</span></div>";
    }

    private String facts(long now) {
        double seconds = ((ended == 0 ? now : ended) - began) / 1e9;
        double rate = seconds > 0 ? done.get() / seconds : 0;
        String count = total < 0 ? done + " steps" : Math.round(100 * share()) + " %, " + done + " of " + total;
        return count + (rate > 0 ? ", " + rate(rate) : "") + rest(seconds, rate);
    }

    private String rest(double seconds, double rate) {
        if (ended != 0) {
            return ", took " + time(seconds);
        }
        return total > 0 && rate > 0 ? ", " + time((total - done.get()) / rate) + " left" : "";
    }

    private double share() {
        return total > 0 ? Math.min(1, done.get() / (double) total) : ended == 0 && total < 0 ? 0 : 1;
    }

    private static String rate(double perSecond) {
        return perSecond >= 1 || perSecond == 0
                ? String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%.0f/s", perSecond)
                : time(1 / perSecond) + " each";
    }

    private static String time(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }
}
