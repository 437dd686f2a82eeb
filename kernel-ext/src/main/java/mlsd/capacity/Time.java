package mlsd.capacity;

/// A span of time.
public record Time(Formula formula) implements Quantity<Time> {
    private static final Unit UNIT = Unit.of(Unit.Kind.TIME);

    /// Microseconds
    public static Time micros(double amount) {
        return new Time(Steps.constant(amount * 1e-6, UNIT));
    }

    /// Microseconds, as a named assumption.
    public static Time micros(String name, double amount) {
        return new Time(Steps.assumption(name, amount * 1e-6, UNIT));
    }

    /// Milliseconds
    public static Time millis(double amount) {
        return new Time(Steps.constant(amount * 1e-3, UNIT));
    }

    /// Milliseconds, as a named assumption.
    public static Time millis(String name, double amount) {
        return new Time(Steps.assumption(name, amount * 1e-3, UNIT));
    }

    /// Seconds
    public static Time seconds(double amount) {
        return new Time(Steps.constant(amount, UNIT));
    }

    /// Seconds, as a named assumption.
    public static Time seconds(String name, double amount) {
        return new Time(Steps.assumption(name, amount, UNIT));
    }

    /// Days of 86 400 s
    public static Time days(double amount) {
        return new Time(Steps.constant(amount * 86_400, UNIT));
    }

    /// Days of 86 400 s, as a named assumption.
    public static Time days(String name, double amount) {
        return new Time(Steps.assumption(name, amount * 86_400, UNIT));
    }

    @Override
    public Time of(Formula other) {
        return new Time(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
