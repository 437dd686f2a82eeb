package mlsd.capacity;

import java.util.function.Function;

/// Formulas as text, with names or with the numbers put in.
final class Writing {
    private Writing() {}

    /// `daily users × refreshes ÷ 1 day`
    static String names(Formula formula) {
        return of(formula, leaf -> switch (leaf) {
            case Formula.Assumption input -> input.name();
            case Formula.Named step -> step.name();
            default -> leaf.text();
        });
    }

    /// `2 billion × 2 ÷ 1 day`
    static String numbers(Formula formula) {
        return of(formula, Formula::text);
    }

    private static String of(Formula formula, Function<Formula, String> leaf) {
        return switch (formula) {
            case Formula.Operation op -> left(op, leaf) + op.operator().sign() + right(op, leaf);
            case Formula.RoundedUp(var inner) -> "⌈" + of(inner, leaf) + "⌉";
            default -> leaf.apply(formula);
        };
    }

    private static String left(Formula.Operation outer, Function<Formula, String> leaf) {
        boolean brackets =
                outer.left() instanceof Formula.Operation op && outer.operator().needsBracketsOnTheLeft(op.operator());
        return bracketed(outer.left(), leaf, brackets);
    }

    private static String right(Formula.Operation outer, Function<Formula, String> leaf) {
        boolean brackets = outer.right() instanceof Formula.Operation op
                && outer.operator().needsBracketsOnTheRight(op.operator());
        return bracketed(outer.right(), leaf, brackets);
    }

    private static String bracketed(Formula formula, Function<Formula, String> leaf, boolean brackets) {
        var text = of(formula, leaf);
        return brackets ? "(" + text + ")" : text;
    }
}
