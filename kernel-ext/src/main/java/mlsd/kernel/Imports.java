package mlsd.kernel;

/// Nothing: the name under which JShell knows the imports that every cell has.
public final class Imports {
    private Imports() {}
}
