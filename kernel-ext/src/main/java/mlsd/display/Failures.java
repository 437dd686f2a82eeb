package mlsd.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Exceptions as values: what happened, and the chain of causes.
final class Failures {
    private static final int MOST = 10;

    private Failures() {}

    static View of(Throwable fault) {
        var facts = new ArrayList<Grid.Fact>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        Throwable at = fault.getCause();
        seen.add(fault);
        while (at != null && facts.size() < MOST && seen.add(at)) {
            facts.add(new Grid.Fact("caused by", Cell.wide(text(at))));
            at = at.getCause();
        }
        if (at != null) {
            facts.add(new Grid.Fact("caused by", Cell.wide(seen.contains(at) ? "the same again" : "… more causes")));
        }
        for (var hidden : fault.getSuppressed()) {
            if (facts.size() < 2 * MOST) {
                facts.add(new Grid.Fact("suppressed", Cell.wide(text(hidden))));
            }
        }
        return facts.isEmpty() ? View.Line.of(text(fault)) : Grid.facts(text(fault), "", facts);
    }

    private static String text(Throwable fault) {
        @Nullable String message;
        try {
            message = fault.getLocalizedMessage();
        } catch (RuntimeException e) {
            message = "its message threw " + e.getClass().getSimpleName();
        }
        return fault.getClass().getName() + (message == null ? "" : ": " + message);
    }
}
