package mlsd.data;

import java.io.PrintStream;
import java.util.Locale;

/// Progress as lines of text, at most about ten a file.
final class TextProgress implements Progress {
    private static final double MEGA = 1e6;

    private final PrintStream out;
    private String what = "";
    private long step = -1;

    TextProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String what, long done, long total) {
        long now = total > 0 ? 10 * done / total : done / 10_000_000;
        if (what.equals(this.what) && now <= step) {
            return;
        }
        this.what = what;
        step = now;
        out.println(line(what, done, total));
    }

    private static String line(String what, long done, long total) {
        return total > 0
                ? String.format(Locale.ROOT, "%s: %d %% of %.1f MB", what, 100 * done / total, total / MEGA)
                : String.format(Locale.ROOT, "%s: %.1f MB", what, done / MEGA);
    }
}
