package mlsd.capacity;

/// How many a second.
public record Rate(Formula formula) implements Quantity<Rate> {
    /// So many a second; `noun` says of what, as in "4k requests/s".
    public static Rate perSecond(String name, double amount, String noun) {
        return new Rate(Steps.assumption(name, amount, new Unit(Unit.Kind.RATE, noun)));
    }

    /// Each of these leads to so many others: requests × candidates a request are scores.
    public Rate each(Count many, String noun) {
        return new Rate(Steps.operation(Operator.TIMES, formula, many.formula(), new Unit(Unit.Kind.RATE, noun)));
    }

    /// How many come in a span of time.
    public Count over(Time time) {
        return count(time, formula.unit().noun());
    }

    /// How many are busy at once when each takes so long: `L = λ · W` (Little 1961).
    public Count busy(Time each) {
        return count(each, "");
    }

    private Count count(Time time, String noun) {
        return new Count(Steps.operation(Operator.TIMES, formula, time.formula(), new Unit(Unit.Kind.COUNT, noun)));
    }

    /// The traffic when each has this size.
    public Bandwidth times(Bytes each) {
        return new Bandwidth(Steps.operation(Operator.TIMES, formula, each.formula(), Unit.of(Unit.Kind.BANDWIDTH)));
    }

    @Override
    public Rate of(Formula other) {
        return new Rate(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
