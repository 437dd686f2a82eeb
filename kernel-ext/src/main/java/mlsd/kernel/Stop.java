package mlsd.kernel;

import java.util.function.BooleanSupplier;

/// What a loop in a cell asks before each round: has the reader pressed "interrupt"?
///
/// [StopChecks] writes the call into the byte code of cells. It is public and static because that code has no
/// other way to reach the kernel; nobody else should call it.
public final class Stop {
    // One kernel a process: cell code can only find it by a static name.
    private static volatile boolean asked;
    private static volatile BooleanSupplier mine = () -> false;

    private Stop() {}

    /// Ends the cell when it was interrupted.
    public static void check() {
        if (asked) {
            stopIfMine();
        }
    }

    /// Tells loops to look; `mine` says whether the calling thread works for a cell that should stop.
    static void ask(BooleanSupplier callerShouldStop) {
        mine = callerShouldStop;
        asked = true;
    }

    /// Nobody needs to look any more.
    static void settle() {
        asked = false;
    }

    private static void stopIfMine() {
        if (mine.getAsBoolean()) {
            throw new Interrupted(false);
        }
    }

    /// The cell was interrupted. An error, so that a cell's `catch (Exception e)` does not hold it up.
    static final class Interrupted extends Error {
        private static final long serialVersionUID = 1;
        private final boolean goesOn;

        Interrupted(boolean goesOn) {
            super(
                    goesOn
                            ? "The cell was interrupted, but its code goes on in the background: it is inside a library"
                                    + " that does not listen to interrupts. Restart the kernel to end it for sure."
                            : "The cell was interrupted.");
            this.goesOn = goesOn;
        }

        /// Whether code that does not listen still runs.
        boolean goesOn() {
            return goesOn;
        }
    }
}
