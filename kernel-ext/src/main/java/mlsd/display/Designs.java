package mlsd.display;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mlsd.lesson.DesignDocument;
import mlsd.lesson.DesignExport;
import mlsd.lesson.DesignPage;
import mlsd.lesson.Progress;

/// Pages of the design document: shown as Markdown, kept in the checkout, and exported at the end.
final class Designs {
    private static final String STYLE = "body{max-width:48em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,"
            + "sans-serif;color-scheme:light dark}table{border-collapse:collapse}td,th{border:1px solid gray;"
            + "padding:.2em .6em;text-align:left}pre{overflow-x:auto;padding:.8em;border:1px solid gray}"
            + "@media print{body{margin:0;max-width:none;color-scheme:light}pre{white-space:pre-wrap}h2,h3{break-after:avoid}pre,li,tr{break-inside:avoid}}";

    private Designs() {}

    static Rendering of(DesignPage page) {
        return page(page, folder(System.getenv()));
    }

    static Rendering of(DesignExport export) {
        return export(export, folder(System.getenv()));
    }

    /// Where the checkout keeps its pages; nowhere if `MLSD_PROGRESS` is `off`.
    static Optional<Path> folder(Map<String, String> environment) {
        return Progress.folder(environment).map(home -> home.resolve("design"));
    }

    // A disk that is full must not hide the page.
    static Rendering page(DesignPage page, Optional<Path> folder) {
        String remark = "";
        try {
            folder.ifPresent(place -> DesignDocument.keep(page, place));
        } catch (RuntimeException e) {
            remark = "\n(" + e.getMessage() + ")\n";
        }
        return markdown(page.markdown() + remark);
    }

    static Rendering export(DesignExport export, Optional<Path> folder) {
        if (folder.isEmpty()) {
            var own = export.document();
            return markdown(own.markdown() + missing(own) + "\n*Nothing is written while `MLSD_PROGRESS` is `off`.*\n");
        }
        var document = export.document().over(folder.get());
        var place = folder.get().resolveSibling(export.file());
        return markdown(document.markdown() + missing(document) + "\n" + written(document, place) + "\n");
    }

    /// Which steps are still to be run, and how; nothing if none is.
    private static String missing(DesignDocument document) {
        var steps = document.missing();
        return steps.isEmpty()
                ? ""
                : "\n**Still to come:** there is no page yet of step " + String.join(", ", steps)
                        + ". A lesson keeps its page when it is run to its end (*Run All Cells*); run the lesson of"
                        + " that number, then export again.\n";
    }

    private static String written(DesignDocument document, Path file) {
        try {
            var text = file.resolveSibling(file.getFileName() + ".md");
            var page = file.resolveSibling(file.getFileName() + ".html");
            DesignDocument.write(text, document.markdown() + missing(document));
            DesignDocument.write(page, html(document));
            return "Written to `" + text + "` and `" + page + "`.";
        } catch (IOException e) {
            return "It could not be written (" + e + "): choose a folder that may be written to.";
        }
    }

    /// One file that needs no other.
    static String html(DesignDocument document) {
        return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
                + Html.escape(document.title()) + "</title>\n<style>" + STYLE + "</style>\n"
                + Markup.html(document.markdown() + missing(document)) + "</html>\n";
    }

    private static Rendering markdown(String text) {
        return Rendering.text(text).with("text/markdown", text);
    }
}
