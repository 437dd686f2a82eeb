package mlsd.capacity;

/// The estimates of a system design interview, each a named step.
///
/// ```java
/// var load = Estimates.meanLoad(Count.of("daily users", 2e9), Count.of("refreshes a day", 2), "requests");
/// var peak = Estimates.peakLoad(load, Count.of("peak factor", 3));   // 139k requests/s
/// peak.steps()                                                       // a table of how
/// ```
public final class Estimates {
    private Estimates() {}

    /// `users × actions a day ÷ 86 400 s`
    public static Rate meanLoad(Count users, Count actionsPerDay, String noun) {
        return users.times(actionsPerDay).perDay(noun).as("mean load");
    }

    /// `mean load × peak factor`; three is the usual guess where nothing is measured.
    public static Rate peakLoad(Rate mean, Count factor) {
        return mean.times(factor).as("peak load");
    }

    /// `rows × dimensions × bytes a number`: 4 for a float, 1 for a quantised one, an eighth for a bit.
    public static Bytes embeddingTable(Count rows, Count dimensions, Bytes number) {
        return rows.times(dimensions).times(number).as("embedding table");
    }

    /// `entities × features × bytes a feature × copies`
    public static Bytes featureStore(Count entities, Count features, Bytes feature, Count copies) {
        return entities.times(features).times(feature).times(copies).as("feature store");
    }

    /// `rate × bytes an event × time kept × copies`
    public static Bytes storage(Rate events, Bytes event, Time kept, Count copies) {
        return events.times(event).over(kept).times(copies).as("storage");
    }

    /// `⌈rate × time of one ÷ utilisation⌉`; how many are busy at once follows from Little's law, `L = λ · W`
    /// (1961).
    ///
    /// @param utilisation the share of a core's time that may be planned for, 0.5 for example
    public static Count cores(Rate scores, Time score, Count utilisation) {
        if (!(utilisation.value() > 0 && utilisation.value() <= 1)) {
            throw new IllegalArgumentException("a utilisation is above 0 and at most 1, but came as "
                    + utilisation.value() + ": 0.5 leaves half of each core for bursts");
        }
        return scores.busy(score).dividedBy(utilisation).roundedUp().as("cores");
    }

    /// `rate × bytes of a message`
    public static Bandwidth network(Rate messages, Bytes message) {
        return messages.times(message).as("network");
    }

    /// `⌈needed ÷ each⌉`
    public static Count machines(Bytes needed, Bytes each) {
        return needed.per(each).roundedUp().as("machines");
    }

    /// `many × price of one`
    public static Money cost(Count many, Money price) {
        return many.times(price).as("cost");
    }
}
