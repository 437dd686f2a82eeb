package mlsd.kernel;

import java.util.Objects;

/// Hands an exception out of a session as it was thrown, through a system property's table.
final class Kept {
    private Kept() {}

    static Throwable from(Notes notes) {
        notes.run("System.getProperties().put(\"mlsd.kept\", kept);");
        return (Throwable) Objects.requireNonNull(System.getProperties().remove("mlsd.kept"), "nothing was kept");
    }
}
