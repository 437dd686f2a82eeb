package mlsd.capacity;

/// Dollars a month.
public record Money(Formula formula) implements Quantity<Money> {
    private static final Unit UNIT = Unit.of(Unit.Kind.MONEY);

    /// Dollars a month
    public static Money dollars(double amount) {
        return new Money(Steps.constant(amount, UNIT));
    }

    /// Dollars a month, as a named assumption.
    public static Money dollars(String name, double amount) {
        return new Money(Steps.assumption(name, amount, UNIT));
    }

    @Override
    public Money of(Formula other) {
        return new Money(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
