package mlsd.features;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mlsd.data.Duck;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// A log as the database knows it, for checks before anything is computed.
record Logs(Duck duck, EventLog log, Map<String, String> types) {
    private static final Set<String> WHOLE =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");
    private static final Set<String> BROKEN = Set.of("FLOAT", "DOUBLE");

    static Logs of(Duck duck, EventLog log) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Row row :
                duck.query("select column_name, column_type from (describe %s)".formatted(quoted(log.table())))) {
            types.put(row.getString("column_name"), row.getString("column_type"));
        }
        return new Logs(duck, log, types);
    }

    void check(Windowed feature) {
        String whose = "feature \"%s\"".formatted(feature.name());
        need(whose + ": the order", log.order(), WHOLE, "a whole number");
        for (String key : feature.keys()) {
            if (BROKEN.contains(type(whose + ": the key", key))) {
                throw wrong(whose + ": the key", key, "a whole number, a text, a date");
            }
        }
        String column = feature.aggregate().columnOr(log.order());
        switch (feature.aggregate()) {
            case Aggregate.Count() -> {}
            case Aggregate.Rate(String flag) -> need(whose + ": a rate", column, Set.of("BOOLEAN"), "a boolean");
            case Aggregate.Sum(String number) -> needNumber(whose + ": a sum", column);
            case Aggregate.Mean(String number) -> needNumber(whose + ": a mean", column);
            case Aggregate.Latest(String value) -> checkLatest(feature, whose + ": the latest value", column);
            case Aggregate.Last(String value, int n) -> type(whose + ": a sequence", column);
        }
    }

    /// Whether times are milliseconds already.
    boolean checkTimes() {
        String type = type("the log \"" + log.table() + "\"", log.time());
        boolean plain = type.equals("BIGINT");
        if (!plain && !type.startsWith("TIMESTAMP")) {
            throw wrong("the event time", log.time(), "a TIMESTAMP, or a BIGINT of milliseconds");
        }
        String past = plain ? quoted(log.time()) + " < 0" : quoted(log.time()) + " < '1970-01-01'";
        Table counts = duck.query("select count(*) filter (%s is null) as missing, count(*) filter (%s) as past from %s"
                .formatted(quoted(log.time()), past, quoted(log.table())));
        refuse(counts.longColumn("missing").get(0), "have no event time");
        refuse(counts.longColumn("past").get(0), "lie before 1970");
        return plain;
    }

    private static String quoted(String name) {
        return Dialect.DUCKDB.quote(name);
    }

    private void refuse(long rows, String why) {
        if (rows > 0) {
            throw new IllegalArgumentException(
                    "%d rows of the log \"%s\" %s (column \"%s\"): no moment can be given to them; mend or drop them first"
                            .formatted(rows, log.table(), why, log.time()));
        }
    }

    private void checkLatest(Windowed feature, String what, String column) {
        switch (feature.type()) {
            case LONG -> need(what, column, WHOLE, "a whole number");
            case DOUBLE -> needNumber(what, column);
            case TEXT, TEXTS -> type(what, column);
        }
    }

    private void needNumber(String what, String column) {
        String type = type(what, column);
        if (!WHOLE.contains(type) && !BROKEN.contains(type) && !type.startsWith("DECIMAL")) {
            throw wrong(what, column, "a number");
        }
    }

    private void need(String what, String column, Set<String> allowed, String words) {
        if (!allowed.contains(type(what, column))) {
            throw wrong(what, column, words);
        }
    }

    private String type(String what, String column) {
        String type = types.get(column);
        if (type == null) {
            throw new IllegalArgumentException("%s needs the column \"%s\" in the log \"%s\", which has %s"
                    .formatted(what, column, log.table(), String.join(", ", types.keySet())));
        }
        return type;
    }

    private IllegalArgumentException wrong(String what, String column, String needed) {
        return new IllegalArgumentException("%s needs %s, but column \"%s\" of the log \"%s\" is %s; cast it in a view"
                .formatted(what, needed, column, log.table(), types.get(column)));
    }
}
