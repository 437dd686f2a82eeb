package mlsd.kernel;

/// The protocol counts Unicode code points, Java counts UTF-16 units.
final class Cursor {
    private Cursor() {}

    /// The index in a Java string of a cursor in code points; a cursor outside the text is moved to its nearest
    /// end.
    static int index(String code, int codePoints) {
        int most = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.clamp(codePoints, 0, most));
    }
}
