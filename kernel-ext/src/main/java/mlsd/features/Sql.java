package mlsd.features;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A definition as SQL. Moments are whole milliseconds since 1970, so that engines cannot differ in rounding.
///
/// A **probe** is a key and a moment; window frames over events and probes together give the value of every probe
/// in one sorted pass, whatever the cadence. The history of a feature is its value at each moment at which it can
/// change: when an event comes in, and when it leaves the window.
///
/// @param plainTime whether the log's time column is in milliseconds already
record Sql(Windowed feature, Dialect dialect, boolean plainTime) {
    private static final String LAST_MOMENT = "9223372036854775807";

    /// The value of each key at a moment: `k0 …, as_of, last_event, value`, NULL where there is none.
    String at(Instant moment) {
        long millis = feature.asOf(moment).toEpochMilli();
        return "with " + events()
                + ", probes as (select distinct %s, cast(%d as bigint) as m from events where t < %d)"
                        .formatted(keys(""), millis, millis)
                + valuesOfProbes();
    }

    /// The value of each key at all moments before `until` at which it can change.
    String history(Instant until) {
        String entering = "select %s, t - t %% %d + %d as m from events".formatted(keys(""), every(), every());
        String leaving = "select %s, t + %2$d - (t + %2$d) %% %3$d + %3$d as m from events"
                .formatted(keys(""), feature.window().toMillis(), every());
        String moments = feature.endless()
                ? "select distinct * from (" + entering + ") moments"
                : entering + " union " + leaving;
        return "with " + events()
                + ", probes as (select * from (" + moments + ") changes where m <= " + until.toEpochMilli() + ")"
                + valuesOfProbes();
    }

    /// The value for each row of `spine (r, k0 …, t)` from the table `history`, in the order of `r`.
    String join() {
        String spans = dialect == Dialect.SPARK ? spans() : "";
        return spans
                + "select r.r, case when r.t - h.last_event <= %d then h.value end as value from spine r "
                        .formatted(feature.ttl().toMillis())
                + dialect.asOfJoin(each(i -> "r.k%d = h.k%d".formatted(i, i), " and "))
                + " order by r.r";
    }

    private String spans() {
        return "with spans as (select h.*, coalesce(lead(as_of) over (partition by " + keys("h.") + " order by as_of), "
                + LAST_MOMENT + ") as until from history h) ";
    }

    /// How many keys there are in the SQL: one at least, a constant for a feature of the whole platform.
    int keyCount() {
        return Math.max(1, feature.keys().size());
    }

    private String events() {
        List<String> keys = feature.keys().stream().map(dialect::quote).toList();
        List<String> names = keys.isEmpty() ? List.of("''") : keys;
        EventLog log = feature.log();
        String time = dialect.quote(log.time());
        String column = dialect.quote(feature.aggregate().columnOr(log.order()));
        String present = keys.stream().map(key -> key + " is not null and ").collect(Collectors.joining());
        return "events as (select %s, cast(%s as bigint) as t, cast(%s as bigint) as o, %s as x from %s where %s%s%s)"
                .formatted(
                        each(i -> "cast(%s as string) as k%d".formatted(names.get(i), i), ", "),
                        plainTime ? time : dialect.millis(time),
                        dialect.quote(log.order()),
                        Values.input(feature, column),
                        dialect.quote(log.table()),
                        present,
                        Values.taken(feature, column),
                        feature.where().isBlank() ? "" : " and (" + feature.where() + ")");
    }

    /// Frames over `merged`: the window `[m - window, m)` and, for sequences, all that came before.
    private String valuesOfProbes() {
        String inWindow =
                feature.endless() ? "unbounded preceding" : feature.window().toMillis() + " preceding";
        String frame = "(partition by %s order by m range between %s and 1 preceding)";
        String windows = " window w as " + frame.formatted(keys(""), inWindow) + ", past as "
                + frame.formatted(keys(""), "unbounded preceding");
        String numbers = Values.sequence(feature) ? "cast(null as bigint)" : "x";
        return (", merged as (select %1$s, t as m, 0 as probe, %2$s as x from events"
                                + " union all select %1$s, m, 1, null from probes)"
                                + ", framed as (select %1$s, m, probe, sum(1 - probe) over w as n, sum(x) over w as s,"
                                + " max(case when probe = 0 then m end) over w as last_event,"
                                + " sum(1 - probe) over past as c from merged" + windows + ")")
                        .formatted(keys(""), numbers)
                + (Values.sequence(feature) ? sequences() : single());
    }

    private String single() {
        return " select %s, m as as_of, last_event, %s as value from framed where probe = 1"
                .formatted(keys(""), Values.output(feature));
    }

    /// The last events of a probe are those numbered `c, c - 1 …` within the key.
    private String sequences() {
        String order = "(partition by " + keys("") + " order by t, o)";
        return ", numbered as (select %s, row_number() over %s as rn%s from events)"
                        .formatted(keys(""), order, Values.lags(feature, order))
                + " select %s, p.m as as_of, p.last_event, %s as value from framed p left join numbered e on %s"
                        .formatted(
                                keys("p."), Values.output(feature), each(i -> "p.k%d = e.k%d".formatted(i, i), " and "))
                + " and e.rn = p.c where p.probe = 1";
    }

    private long every() {
        return feature.every().toMillis();
    }

    private String keys(String prefix) {
        return each(i -> prefix + "k" + i, ", ");
    }

    private String each(IntFunction<String> text, String between) {
        return IntStream.range(0, keyCount()).mapToObj(text).collect(Collectors.joining(between));
    }
}
