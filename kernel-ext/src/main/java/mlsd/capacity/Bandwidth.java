package mlsd.capacity;

/// Bytes a second.
public record Bandwidth(Formula formula) implements Quantity<Bandwidth> {
    private static final Unit UNIT = Unit.of(Unit.Kind.BANDWIDTH);

    /// 10⁹ bits a second, as networks are sold: 10 Gbit/s are 1.25 GB/s
    public static Bandwidth gigabits(double amount) {
        return new Bandwidth(Steps.constant(amount * 1e9 / 8, UNIT));
    }

    /// 10⁹ bits a second, as networks are sold: 10 Gbit/s are 1.25 GB/s, as a named assumption.
    public static Bandwidth gigabits(String name, double amount) {
        return new Bandwidth(Steps.assumption(name, amount * 1e9 / 8, UNIT));
    }

    /// What comes together in a span of time.
    public Bytes over(Time time) {
        return new Bytes(Steps.operation(Operator.TIMES, formula, time.formula(), Unit.of(Unit.Kind.BYTES)));
    }

    @Override
    public Bandwidth of(Formula other) {
        return new Bandwidth(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
