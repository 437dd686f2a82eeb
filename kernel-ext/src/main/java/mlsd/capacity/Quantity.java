package mlsd.capacity;

import java.util.List;
import java.util.Map;

/// A number with a unit that remembers how it came about.
///
/// Only quantities of one kind can be added, so that bytes and requests per second do not even compile together.
/// Units are decimal, as in the estimates of the field: 1 MB is 10⁶ bytes.
///
/// @param <Q> the kind itself
public sealed interface Quantity<Q extends Quantity<Q>> permits Count, Rate, Bytes, Bandwidth, Time, Money {
    /// How it came about.
    Formula formula();

    /// A quantity of the same kind.
    Q of(Formula formula);

    /// The value in the base unit: one, one per second, bytes, bytes per second, seconds, dollars a month.
    default double value() {
        return formula().value(Map.of());
    }

    /// The same quantity as a step of the estimate, with the name by which later steps call it.
    default Q as(String step) {
        return of(new Formula.Named(Steps.name(step), formula()));
    }

    /// The sum of two quantities of one kind.
    default Q plus(Q other) {
        return of(Steps.operation(
                Operator.PLUS, formula(), other.formula(), formula().unit()));
    }

    /// The difference of two quantities of one kind.
    default Q minus(Q other) {
        return of(Steps.operation(
                Operator.MINUS, formula(), other.formula(), formula().unit()));
    }

    /// So many times as much.
    default Q times(Count factor) {
        return of(Steps.operation(
                Operator.TIMES, formula(), factor.formula(), formula().unit()));
    }

    /// So many times as much.
    default Q times(double factor) {
        return times(Count.of(factor));
    }

    /// One of so many equal shares.
    default Q dividedBy(Count parts) {
        return of(Steps.operation(
                Operator.OVER, formula(), parts.formula(), formula().unit()));
    }

    /// How many times the other quantity goes into this one.
    default Count per(Q other) {
        return new Count(Steps.operation(Operator.OVER, formula(), other.formula(), Unit.of(Unit.Kind.COUNT)));
    }

    /// Every named step that led here, in order, with the numbers put in.
    default List<Step> steps() {
        return Steps.of(formula());
    }

    /// The named inputs.
    default List<Assumed> assumptions() {
        return Steps.assumptions(List.of(formula()));
    }

    /// A step of an estimate.
    ///
    /// @param step what is worked out
    /// @param formula from which names
    /// @param numbers the same with the numbers put in
    /// @param result with its unit
    record Step(String step, String formula, String numbers, String result) {}

    /// A named input of an estimate.
    record Assumed(String assumption, String value) {}
}
