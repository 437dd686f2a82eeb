package mlsd.capacity;

/// Memory or storage; 1 MB is 10⁶ bytes.
public record Bytes(Formula formula) implements Quantity<Bytes> {
    private static final Unit UNIT = Unit.of(Unit.Kind.BYTES);

    /// Bytes
    public static Bytes of(double amount) {
        return new Bytes(Steps.constant(amount, UNIT));
    }

    /// Bytes, as a named assumption.
    public static Bytes of(String name, double amount) {
        return new Bytes(Steps.assumption(name, amount, UNIT));
    }

    /// 10⁶ bytes
    public static Bytes mega(double amount) {
        return new Bytes(Steps.constant(amount * 1e6, UNIT));
    }

    /// 10⁶ bytes, as a named assumption.
    public static Bytes mega(String name, double amount) {
        return new Bytes(Steps.assumption(name, amount * 1e6, UNIT));
    }

    /// 10⁹ bytes
    public static Bytes giga(double amount) {
        return new Bytes(Steps.constant(amount * 1e9, UNIT));
    }

    /// 10⁹ bytes, as a named assumption.
    public static Bytes giga(String name, double amount) {
        return new Bytes(Steps.assumption(name, amount * 1e9, UNIT));
    }

    /// 10¹² bytes
    public static Bytes tera(double amount) {
        return new Bytes(Steps.constant(amount * 1e12, UNIT));
    }

    /// 10¹² bytes, as a named assumption.
    public static Bytes tera(String name, double amount) {
        return new Bytes(Steps.assumption(name, amount * 1e12, UNIT));
    }

    /// 2³⁰ bytes, as memory is sold: 1 GiB is 1.07 GB
    public static Bytes gibi(double amount) {
        return new Bytes(Steps.constant(amount * 0x1p30, UNIT));
    }

    /// 2³⁰ bytes, as memory is sold: 1 GiB is 1.07 GB, as a named assumption.
    public static Bytes gibi(String name, double amount) {
        return new Bytes(Steps.assumption(name, amount * 0x1p30, UNIT));
    }

    @Override
    public Bytes of(Formula other) {
        return new Bytes(other);
    }

    /// The value with its unit.
    @Override
    public String toString() {
        return formula.text();
    }
}
