package mlsd.capacity;

import java.util.List;
import java.util.Map;

/// How a quantity came about: a tree that can be read, and worked out again with other assumptions.
sealed interface Formula {
    /// A fixed number, such as 4 bytes a float.
    record Constant(double amount, Unit unit) implements Formula {}

    /// A named input of the estimate.
    record Assumption(String name, double amount, Unit unit) implements Formula {}

    /// Two quantities and what is done with them.
    record Operation(Operator operator, Formula left, Formula right, Unit unit) implements Formula {}

    /// There is no half machine.
    record RoundedUp(Formula inner) implements Formula {
        @Override
        public Unit unit() {
            return inner.unit();
        }
    }

    /// A step of the estimate.
    record Named(String name, Formula inner) implements Formula {
        @Override
        public Unit unit() {
            return inner.unit();
        }
    }

    Unit unit();

    /// The value in base units, with some assumptions replaced.
    default double value(Map<String, Double> instead) {
        return switch (this) {
            case Constant constant -> constant.amount();
            case Assumption input -> instead.getOrDefault(input.name(), input.amount());
            case Operation op ->
                op.operator().of(op.left().value(instead), op.right().value(instead));
            case RoundedUp(var inner) -> wholeAbove(inner.value(instead));
            case Named step -> step.inner().value(instead);
        };
    }

    // 3 × 0.1 ÷ 0.1 is 3 machines and not 4.
    private static double wholeAbove(double value) {
        double nearest = Math.rint(value);
        return Math.abs(value - nearest) <= 1e-9 * Math.abs(value) ? nearest : Math.ceil(value);
    }

    default List<Formula> parts() {
        return switch (this) {
            case Constant _, Assumption _ -> List.of();
            case Operation op -> List.of(op.left(), op.right());
            case RoundedUp(var inner) -> List.of(inner);
            case Named step -> List.of(step.inner());
        };
    }

    /// The value with its unit, as it is spoken of.
    default String text() {
        return unit().text(value(Map.of()));
    }
}
