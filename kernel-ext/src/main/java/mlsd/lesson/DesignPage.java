package mlsd.lesson;

/// A page of the design document: what a step of the framework decided, with the values it computed.
///
/// @param step the step's number, such as `3`; pages stand in its order
/// @param body Markdown; its headings start at `###`
public record DesignPage(String step, String title, String body) {
    /// Checks that the page can be found again and says something.
    public DesignPage {
        Ids.lesson(step);
        title = title.strip();
        body = body.strip();
        Needs.text(title, "page " + step + " of the design document needs a title");
        Needs.text(body, "page " + step + " of the design document needs a text");
        Needs.that(
                title.lines().count() == 1,
                "the title of page " + step + " of the design document is one line, but came as “" + title + "”");
    }

    /// The page with its heading: `## 3 Prepare the data`.
    public String markdown() {
        return "## " + step + " " + title + "\n\n" + body + "\n";
    }

    @Override
    public String toString() {
        return markdown();
    }
}
