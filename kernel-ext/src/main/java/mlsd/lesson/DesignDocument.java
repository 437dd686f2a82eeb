package mlsd.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The design document that grows from step to step: a page a lesson, the whole at the end.
///
/// ```java
/// DesignDocument.page("3", "Prepare the data", """
///         - **Label:** a click within a day; %.0f %% of them are there in time.
///         """.formatted(100 * inTime))
/// ```
/// As the last value of a cell the page is shown, and kept in `.course/design` of the checkout for the lesson that
/// exports them all; nothing is kept where `MLSD_PROGRESS` is `off`. A page that a reader edited there is exported as
/// edited until its lesson shows it anew; a page of another name, such as `notes.md` with `## notes Ours` on top, is
/// the reader's own: no lesson touches it.
///
/// @param title of the whole document
/// @param pages in the order of their steps, one a step
public record DesignDocument(String title, List<DesignPage> pages) {
    private static final Comparator<String> BY_STEP =
            Comparator.comparingInt(DesignDocument::number).thenComparing(Comparator.naturalOrder());

    /// Puts the pages in order; of two pages of one step the later one counts.
    public DesignDocument {
        Needs.text(title, "the design document needs a title");
        var byStep = new TreeMap<String, DesignPage>(BY_STEP);
        pages.forEach(page -> byStep.put(page.step(), page));
        pages = List.copyOf(byStep.values());
    }

    /// A page, in Markdown, for the last line of a cell.
    public static DesignPage page(String step, String title, String body) {
        return new DesignPage(step, title, body);
    }

    /// The whole document, for the last line of a cell: shown, and written to `file` with the ends `.md` and
    /// `.html`; a relative file lies in `.course` of the checkout.
    ///
    /// @param own pages of this lesson: they stand in for what is kept of the same step
    public static DesignExport export(String title, Path file, DesignPage... own) {
        return new DesignExport(new DesignDocument(title, List.of(own)), file);
    }

    /// This document with the pages that a folder keeps; its own come first.
    ///
    /// @throws java.io.UncheckedIOException if the folder cannot be read
    public DesignDocument over(Path folder) {
        var all = DesignFolder.read(folder);
        all.addAll(pages);
        return new DesignDocument(title, all);
    }

    /// Keeps a page in a folder, which is made when first written to; a reader sees the old page or the new one.
    ///
    /// @throws java.io.UncheckedIOException if the folder cannot be written to
    public static void keep(DesignPage page, Path folder) {
        DesignFolder.write(page, folder);
    }

    /// Writes the document or a rendering of it, in a folder that is made if need be; a reader, and a crash, find the
    /// old file or the new one.
    ///
    /// @throws IOException if it cannot be written
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Replacing.write(file, text);
    }

    /// The steps below the last page that have no page yet.
    public List<String> missing() {
        var there = pages.stream().map(DesignPage::step).collect(Collectors.toSet());
        int last = pages.stream()
                .mapToInt(page -> number(page.step()))
                .filter(step -> step < Integer.MAX_VALUE)
                .max()
                .orElse(0);
        return IntStream.range(1, last)
                .mapToObj(Integer::toString)
                .filter(step -> !there.contains(step))
                .toList();
    }

    /// All pages as one text.
    public String markdown() {
        return "# " + title + "\n\n" + pages.stream().map(DesignPage::markdown).collect(Collectors.joining("\n"));
    }

    /// Numbers first, in their order; words after them.
    private static int number(String step) {
        return step.matches("\\d{1,6}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    }
}
