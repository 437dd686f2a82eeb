package mlsd.capacity;

import java.util.Map;

/// Something that must not grow beyond what is there.
///
/// @param needed how much the design needs
/// @param allowed how much there is
public record Limit(String name, Quantity<?> needed, Quantity<?> allowed) {
    /// A quantity and the most it may be, of one kind.
    public static <Q extends Quantity<Q>> Limit atMost(String name, Q needed, Q allowed) {
        return new Limit(Steps.name(name), needed, allowed);
    }

    boolean holds(Map<String, Double> instead) {
        double most = allowed.formula().value(instead);
        return needed.formula().value(instead) <= most * (1 + 1e-9);
    }
}
