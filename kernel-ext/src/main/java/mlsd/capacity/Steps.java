package mlsd.capacity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Walks a formula: its steps, and its assumptions.
final class Steps {
    private Steps() {}

    static String name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an assumption or a step needs a name, such as \"daily users\"");
        }
        return name;
    }

    static Formula assumption(String name, double amount, Unit unit) {
        return new Formula.Assumption(name(name), amount(amount), unit);
    }

    static Formula constant(double amount, Unit unit) {
        return new Formula.Constant(amount(amount), unit);
    }

    private static double amount(double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("a quantity is a finite number of zero or more, but came as " + amount);
        }
        return amount;
    }

    /// An operation whose assumptions do not contradict each other.
    static Formula operation(Operator operator, Formula left, Formula right, Unit unit) {
        inputs(List.of(left, right));
        return new Formula.Operation(operator, left, right, unit);
    }

    static List<Quantity.Step> of(Formula formula) {
        return nodes(List.of(formula)).stream()
                .filter(node -> node instanceof Formula.Named)
                .map(node -> (Formula.Named) node)
                .map(step -> new Quantity.Step(
                        step.name(), Writing.names(step.inner()), Writing.numbers(step.inner()), step.text()))
                .toList();
    }

    static List<Quantity.Assumed> assumptions(List<Formula> formulas) {
        return inputs(formulas).values().stream()
                .map(input -> new Quantity.Assumed(input.name(), input.text()))
                .toList();
    }

    /// The assumptions by name.
    static Map<String, Formula.Assumption> inputs(List<Formula> formulas) {
        var known = new LinkedHashMap<String, Formula.Assumption>();
        for (Formula node : nodes(formulas)) {
            if (node instanceof Formula.Assumption input) {
                var other = known.putIfAbsent(input.name(), input);
                if (other != null && !other.equals(input)) {
                    throw new IllegalArgumentException("“" + input.name() + "” is assumed to be " + other.text()
                            + " and also " + input.text() + ": give the two inputs different names");
                }
            }
        }
        return known;
    }

    // Each node once, the parts before the whole.
    private static SequencedSet<Formula> nodes(List<Formula> formulas) {
        var seen = new LinkedHashSet<Formula>();
        formulas.forEach(formula -> collect(formula, seen));
        return seen;
    }

    private static void collect(Formula formula, SequencedSet<Formula> seen) {
        formula.parts().forEach(part -> collect(part, seen));
        seen.add(formula);
    }
}
