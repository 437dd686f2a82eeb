package mlsd.kernel;

/// What is known about the name at the cursor.
///
/// @param found whether anything is
/// @param markdown for front ends that show Markdown
/// @param text the same without marks
record Inspection(boolean found, String markdown, String text) {
    static final Inspection NOTHING = new Inspection(false, "", "");

    /// From Markdown; the plain text is the same without its marks.
    static Inspection of(String markdown) {
        String text = markdown.replace("```java\n", "")
                .replace("```", "")
                .replace("`", "")
                .replace("**", "");
        return new Inspection(true, markdown.strip(), text.strip());
    }
}
