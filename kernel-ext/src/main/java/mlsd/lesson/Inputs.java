package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Random inputs of one kind, for the properties of a [Check].
///
/// ```java
/// Inputs.arrays(Inputs.decimals(0, 1), 1, 20)                  // double[] of 1 to 20 shares
/// Inputs.both(Inputs.wholes(1, 9), Inputs.words(5), Item::new)  // records
/// ```
public final class Inputs<A> {
    private final Function<Draws, A> make;

    private Inputs(Function<Draws, A> make) {
        this.make = make;
    }

    /// Whole numbers from `min` to `max`, both included; the one nearest to zero counts as the smallest.
    public static Inputs<Integer> wholes(int min, int max) {
        Ranges.ordered(min, max);
        return new Inputs<>(draws -> (int) Ranges.whole(draws, min, max));
    }

    /// Decimal numbers from `min` to `max`, both included, with few digits so that they are read easily.
    public static Inputs<Double> decimals(double min, double max) {
        Ranges.ordered(min, max);
        return new Inputs<>(draws -> Ranges.decimal(draws, min, max));
    }

    /// Words of 0 to `longest` small letters.
    public static Inputs<String> words(int longest) {
        var letters = new Inputs<>(draws -> Character.toString((int) ('a' + draws.upTo(25))));
        return letters.lists(0, longest).map(list -> String.join("", list));
    }

    /// One of these values; the first counts as the smallest.
    public static <A> Inputs<A> oneOf(List<A> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("oneOf needs at least one value to choose from, but got none");
        }
        var choices = List.copyOf(values);
        return new Inputs<>(draws -> choices.get((int) draws.upTo(choices.size() - 1L)));
    }

    /// Two inputs made into one, a record for example.
    public static <A, B, C> Inputs<C> both(Inputs<A> first, Inputs<B> second, BiFunction<A, B, C> join) {
        return new Inputs<>(draws -> join.apply(first.from(draws), second.from(draws)));
    }

    /// The same inputs, each turned into something else.
    public <B> Inputs<B> map(Function<? super A, ? extends B> turn) {
        return new Inputs<>(draws -> turn.apply(from(draws)));
    }

    /// Lists of `min` to `max` such inputs.
    public Inputs<List<A>> lists(int min, int max) {
        Ranges.ordered(min, max);
        return new Inputs<>(draws -> {
            var list = new ArrayList<A>();
            while (list.size() < min || (list.size() < max && draws.upTo((min + max + 1) / 2 + 1) > 0)) {
                list.add(from(draws));
            }
            return list;
        });
    }

    A from(Draws draws) {
        return make.apply(draws);
    }

    /// The choices that are really taken when an input is made from these.
    List<Long> used(List<Long> choices) {
        var draws = Draws.again(choices);
        from(draws);
        return draws.choices();
    }

    /// Arrays of `min` to `max` decimal numbers.
    public static Inputs<double[]> arrays(Inputs<? extends Number> numbers, int min, int max) {
        return numbers.lists(min, max)
                .map(list -> list.stream().mapToDouble(Number::doubleValue).toArray());
    }
}
