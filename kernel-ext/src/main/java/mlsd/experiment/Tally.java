package mlsd.experiment;

import java.util.Arrays;

/// How often each arm of a bandit was shown, and how often it was clicked. Arms count from 0.
public final class Tally {
    private final long[] shown;
    private final long[] clicked;

    private Tally(long[] shown, long[] clicked) {
        this.shown = shown;
        this.clicked = clicked;
    }

    /// So many arms, none of them ever shown.
    public static Tally empty(int arms) {
        Needs.atLeast("the arms of a bandit", arms, 1);
        return new Tally(new long[arms], new long[arms]);
    }

    public int arms() {
        return shown.length;
    }

    public long shown(int arm) {
        return shown[arm];
    }

    public long clicked(int arm) {
        return clicked[arm];
    }

    /// Clicks over shows; 0 for an arm never shown.
    public double rate(int arm) {
        return shown[arm] == 0 ? 0 : (double) clicked[arm] / shown[arm];
    }

    /// One more show.
    public Tally plus(int arm, boolean click) {
        var next = new Tally(shown.clone(), clicked.clone());
        next.shown[arm]++;
        next.clicked[arm] += click ? 1 : 0;
        return next;
    }

    @Override
    public String toString() {
        return "clicked " + Arrays.toString(clicked) + " of " + Arrays.toString(shown);
    }
}
