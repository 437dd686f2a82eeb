package mlsd.capacity;

/// How many: users, items, cores, or a plain factor.
///
/// `Count.of("daily users", 2e9).times(Count.of("refreshes a day", 2)).perDay("requests")` is 46.3k requests/s.
public record Count(Formula formula) implements Quantity<Count> {
    private static final Unit UNIT = Unit.of(Unit.Kind.COUNT);

    /// A plain number
    public static Count of(double amount) {
        return new Count(Steps.constant(amount, UNIT));
    }

    /// A plain number, as a named assumption.
    public static Count of(String name, double amount) {
        return new Count(Steps.assumption(name, amount, UNIT));
    }

    /// So many in each span of time: `noun` says of what, as in "46.3k requests/s".
    public Rate per(Time time, String noun) {
        return new Rate(Steps.operation(Operator.OVER, formula, time.formula(), new Unit(Unit.Kind.RATE, noun)));
    }

    /// So many a day, as a rate per second.
    public Rate perDay(String noun) {
        return per(Time.days(1), noun);
    }

    /// So many of this size: rows × bytes a row.
    public Bytes times(Bytes each) {
        return new Bytes(Steps.operation(Operator.TIMES, formula, each.formula(), Unit.of(Unit.Kind.BYTES)));
    }

    /// So many after each other: items × time an item.
    public Time times(Time each) {
        return new Time(Steps.operation(Operator.TIMES, formula, each.formula(), Unit.of(Unit.Kind.TIME)));
    }

    /// So many at this price: machines × dollars a month.
    public Money times(Money each) {
        return new Money(Steps.operation(Operator.TIMES, formula, each.formula(), Unit.of(Unit.Kind.MONEY)));
    }

    /// The next whole number: there is no half machine.
    public Count roundedUp() {
        return new Count(new Formula.RoundedUp(formula));
    }

    @Override
    public Count of(Formula other) {
        return new Count(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
