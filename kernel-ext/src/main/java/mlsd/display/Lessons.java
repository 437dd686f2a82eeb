package mlsd.display;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mlsd.lesson.Check;
import mlsd.lesson.Hint;
import mlsd.lesson.Progress;
import mlsd.lesson.Verdict;

/// What a lesson asks of its reader: verdicts in colour, word and sign; hints that open one at a time.
final class Lessons {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Lessons() {}

    /// The verdict, with every case folded away below it; a solved exercise is noted in the reader's progress.
    static Rendering of(Check check) {
        Verdict verdict = check.verdict();
        String remark = Progress.of(System.getenv(), Clock.systemUTC())
                .map(progress -> note(progress, verdict))
                .orElse("");
        return verdict(verdict, check.details(), remark);
    }

    static Rendering verdict(Verdict verdict, String details, String remark) {
        Look look = look(verdict);
        String line = "<div role=\"status\" style=\"border-left:4px solid " + look.colour()
                + ";padding:.35em .8em;margin:.2em 0\"><strong style=\"color:" + look.colour()
                + "\"><span aria-hidden=\"true\">" + look.sign() + "</span> " + look.word() + "</strong> "
                + inline(verdict.sentence() + remark);
        return Rendering.html(
                line + folded("Details", "<pre style=\"white-space:pre-wrap\">" + Html.escape(details) + "</pre>")
                        + "</div>",
                verdict.sentence() + remark);
    }

    /// A ladder of which each rung holds the next.
    static Rendering of(Hint hint) {
        String html = "";
        int count = hint.rungs().size();
        for (int i = count - 1; i >= 0; i--) {
            String rung = "<div style=\"padding:.2em 0 .2em 1.2em\">"
                    + inline(hint.rungs().get(i)) + html + "</div>";
            html = folded("Hint " + (i + 1) + " of " + count, rung);
        }
        return Rendering.html(html, hint.toString());
    }

    static String folded(String title, String html) {
        return "<details><summary style=\"cursor:pointer\">" + Html.escape(title) + "</summary>" + html + "</details>";
    }

    /// The little Markdown that a sentence needs: `code` and line ends; all else is text.
    static String inline(String markdown) {
        return CODE.matcher(Html.escape(markdown))
                .replaceAll(found -> "<code>" + Matcher.quoteReplacement(found.group(1)) + "</code>")
                .replace("\n", "<br>");
    }

    // A disk that is full must not hide the verdict.
    private static String note(Progress progress, Verdict verdict) {
        try {
            progress.listener().accept(verdict);
            return "";
        } catch (RuntimeException e) {
            return " (Your progress could not be noted: " + e.getMessage() + ")";
        }
    }

    private record Look(String sign, String word, String colour) {}

    private static Look look(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct _ -> new Look("✓", "Correct.", tone("success", "#388e3c"));
            case Verdict.NotYet _ -> new Look("○", "Not yet.", tone("info", "#0288d1"));
            default -> new Look("✗", "Not right yet.", tone("error", "#d32f2f"));
        };
    }

    // A colour of the theme, drawn towards the colour of its text: readable on a white and on a black page.
    private static String tone(String name, String otherwise) {
        return "color-mix(in srgb,var(--jp-" + name + "-color1," + otherwise
                + ") 70%,var(--jp-content-font-color0,CanvasText))";
    }
}
