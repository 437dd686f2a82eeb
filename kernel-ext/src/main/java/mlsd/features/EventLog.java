package mlsd.features;

/// A table of events in the offline database.
///
/// @param table a table or view
/// @param time the column with the moment from which an event was **known**: a timestamp, or milliseconds since
/// 1970
/// @param order a whole number, unique in the log, that orders events of the same moment
public record EventLog(String table, String time, String order) {
    public EventLog {
        Names.column(table);
        Names.column(time);
        Names.column(order);
    }

    public static EventLog of(String table, String time, String order) {
        return new EventLog(table, time, order);
    }
}
