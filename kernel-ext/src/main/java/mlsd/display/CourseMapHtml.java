package mlsd.display;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mlsd.lesson.LessonProgress;

/// The map of the course as a table with links: what a bar shows is also said in words.
final class CourseMapHtml {
    private static final List<String> HEADINGS =
            List.of("lesson", "exercises", "quiz", "done", "<span aria-hidden=\"true\"></span>", "last opened");

    private CourseMapHtml() {}

    static String of(CourseMap map) {
        return "<div class=\"mlsd-out\">" + Stylesheet.ELEMENT
                + "<div class=\"mlsd-box\" tabindex=\"0\" role=\"region\" aria-label=\"Map of the course\">"
                + "<table class=\"mlsd-table\"><caption>Your way through the course</caption>" + head() + parts(map)
                + "</table></div>" + ways(map) + "</div>";
    }

    private static String head() {
        return HEADINGS.stream()
                .map(heading -> "<th scope=\"col\">" + heading + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>"));
    }

    /// A body for each part of the course.
    private static String parts(CourseMap map) {
        var html = new StringBuilder();
        String part = "";
        for (LessonProgress lesson : map.journey().lessons()) {
            String now = lesson.lesson().part();
            if (html.isEmpty() || !now.equals(part)) {
                html.append(html.isEmpty() ? "" : "</tbody>").append("<tbody>").append(now.isEmpty() ? "" : title(now));
            }
            html.append(row(map, lesson));
            part = now;
        }
        return html.append(html.isEmpty() ? "" : "</tbody>").toString();
    }

    private static String title(String part) {
        return "<tr><th scope=\"rowgroup\" colspan=\"6\"><small class=\"mlsd-soft\">" + Html.escape(part)
                + "</small></th></tr>";
    }

    private static String row(CourseMap map, LessonProgress lesson) {
        boolean here = map.journey().next().filter(lesson::equals).isPresent();
        return "<tr" + (here ? " aria-current=\"true\"" : "") + "><td class=\"mlsd-wide\">" + link(map, lesson)
                + (here ? " <strong>← continue here</strong>" : "") + "</td>"
                + cell(CourseMap.count(
                        lesson.solved(), lesson.lesson().exercises().size()))
                + cell(CourseMap.count(
                        lesson.right(), lesson.lesson().questions().size()))
                + "<td class=\"mlsd-number\">" + CourseMapText.percent(lesson.share()) + "</td><td>"
                + bar(lesson.share()) + "</td>" + cell(map.lastOpened(lesson)) + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + Html.escape(text) + "</td>";
    }

    private static String bar(double share) {
        return String.format(
                Locale.ROOT,
                "<span class=\"mlsd-bar\" style=\"box-shadow:inset 0 0 0 1px var(--mlsd-rule)\" aria-hidden=\"true\">"
                        + "<i style=\"left:0;width:%.1f%%\"></i></span>",
                100 * share);
    }

    private static String ways(CourseMap map) {
        var next = map.journey().next();
        String open = next.filter(lesson -> !lesson.left().isEmpty())
                .map(lesson -> " Still to do: " + Html.escape(lesson.left()) + ".")
                .orElse("");
        String then = next.flatMap(map.journey()::after)
                .map(later -> " Then: " + link(map, later) + ".")
                .orElse("");
        String here = next.map(lesson -> "Continue here: " + link(map, lesson) + "." + open + then)
                .orElse("You have done everything that this course asks.");
        return "<p>" + here + "</p>" + (map.kept() ? "" : "<p class=\"mlsd-soft\">Progress is not recorded here.</p>");
    }

    private static String link(CourseMap map, LessonProgress lesson) {
        return "<a href=\"" + Html.escape(encoded(map.address(lesson))) + "\">"
                + Html.escape(lesson.lesson().id() + " " + lesson.lesson().title()) + "</a>";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the notebook " + path + " has a name that no link can have", e);
        }
    }
}
