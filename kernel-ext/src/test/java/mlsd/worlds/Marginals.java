package mlsd.worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The pictures of the world's data card, drawn from the world of the card; `main(folder)` writes them.
final class Marginals {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(2_000).days(14);

    private Marginals() {}

    public static void main(String[] args) throws IOException {
        for (var picture : pictures().entrySet()) {
            Files.writeString(
                    Path.of(args[0], picture.getKey()), picture.getValue().svg());
        }
    }

    /// File name to picture, in the order of the card.
    static Map<String, Columns> pictures() {
        List<Impression> log = WORLD.impressions().toList();
        List<Impression> clicks = log.stream().filter(Impression::click).toList();
        Map<String, Columns> all = new LinkedHashMap<>();
        all.put("clicks-by-position.svg", positions(log));
        all.put("clicks-by-popularity.svg", popularity(clicks));
        all.put("dwell.svg", dwell(clicks));
        all.put("completion-by-length.svg", lengths(clicks));
        all.put("impressions-by-hour.svg", hours(log));
        all.put("stars.svg", stars(clicks));
        return all;
    }

    private static Columns positions(List<Impression> log) {
        List<Double> rates = IntStream.rangeClosed(1, 10)
                .mapToObj(k -> share(only(log, i -> i.position() == k), Impression::click))
                .toList();
        return new Columns(
                "The first slot is clicked " + times(rates.getFirst() / rates.getLast())
                        + " times as often as the tenth",
                "position on the page, 1 is the top",
                "clicks per impression, %",
                numbers(1, 10),
                rates);
    }

    private static Columns popularity(List<Impression> clicks) {
        List<Long> counts =
                clicks.stream()
                        .collect(Collectors.groupingBy(Impression::video, Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        int tenth = WORLD.videos().size() / 10;
        List<Double> shares = IntStream.range(0, 10)
                .mapToObj(part -> counts.stream()
                                .skip((long) part * tenth)
                                .limit(tenth)
                                .mapToLong(count -> count)
                                .sum()
                        / (double) clicks.size())
                .toList();
        return new Columns(
                "A tenth of the videos has " + Columns.percent(shares.getFirst()) + " % of the clicks",
                "tenths of the videos, the most clicked first",
                "share of all clicks, %",
                numbers(1, 10),
                shares);
    }

    private static Columns dwell(List<Impression> clicks) {
        List<Double> shares = IntStream.range(0, 10)
                .mapToObj(bin -> share(
                        clicks, i -> i.dwellSeconds() >= 10 * bin && (bin == 9 || i.dwellSeconds() < 10 * bin + 10)))
                .toList();
        double early = shares.get(0) + shares.get(1);
        return new Columns(
                "Who clicks leaves early: " + Columns.percent(early) + " % within 20 seconds",
                "seconds watched after a click",
                "share of clicks, %",
                List.of("0–10", "–20", "–30", "–40", "–50", "–60", "–70", "–80", "–90", "more"),
                shares);
    }

    private static Columns lengths(List<Impression> clicks) {
        int[] ends = {0, 15, 40, 90, Integer.MAX_VALUE};
        List<Double> shares = IntStream.range(0, 4)
                .mapToObj(bin -> share(
                        only(
                                clicks,
                                i -> i.videoLengthSeconds() > ends[bin] && i.videoLengthSeconds() <= ends[bin + 1]),
                        Impression::completed))
                .toList();
        return new Columns(
                "Short videos are watched to the end " + times(shares.getFirst() / shares.getLast())
                        + " times as often as long ones",
                "length of the video, seconds",
                "watched to the end, % of clicks",
                List.of("up to 15", "16–40", "41–90", "longer"),
                shares);
    }

    private static Columns hours(List<Impression> log) {
        List<User> users = WORLD.users();
        Map<Integer, Long> counts = log.stream()
                .collect(Collectors.groupingBy(
                        i -> Calendar.localHour(i.at(), users.get(i.user()).country()), Collectors.counting()));
        List<Double> shares = IntStream.range(0, 24)
                .mapToObj(hour -> counts.getOrDefault(hour, 0L) / (double) log.size())
                .toList();
        int peak = shares.indexOf(shares.stream().max(Double::compare).orElseThrow());
        return new Columns(
                "Evenings are busy, with a peak after " + peak + " o'clock, and nights are not",
                "hour of the user's day",
                "share of impressions, %",
                numbers(0, 23),
                shares);
    }

    private static Columns stars(List<Impression> clicks) {
        List<Impression> rated = only(clicks, i -> i.rating() > 0);
        List<Double> shares = IntStream.rangeClosed(1, 5)
                .mapToObj(stars -> share(rated, i -> i.rating() == stars))
                .toList();
        return new Columns(
                "Who rates, loves or hates: " + Columns.percent(shares.getLast()) + " % give five stars",
                "stars in the log",
                "share of ratings, %",
                numbers(1, 5),
                shares);
    }

    private static List<Impression> only(List<Impression> log, Predicate<Impression> what) {
        return log.stream().filter(what).toList();
    }

    private static double share(List<Impression> log, Predicate<Impression> what) {
        return log.stream().filter(what).count() / (double) log.size();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
