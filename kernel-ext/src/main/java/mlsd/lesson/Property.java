package mlsd.lesson;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

/// A statement about every input of a kind, tried on random ones; a failing input is made as small as it will go.
record Property<A>(Inputs<A> inputs, Test<A> test) implements Case.Trial {
    /// The generator is named, so that a seed means the same inputs everywhere.
    private static final String GENERATOR = "L64X128MixRandom";

    /// Tries one input; asked twice, the draws give two equal inputs that share nothing.
    interface Test<A> {
        Optional<Verdict> fault(Faults faults, Fresh<A> input) throws Exception;
    }

    /// An input, made anew each time.
    interface Fresh<A> {
        A input();
    }

    @Override
    public Optional<Verdict> fault(Faults faults, Watch watch) {
        var random = RandomGeneratorFactory.of(GENERATOR).create(faults.terms().seed());
        for (int i = 0; i < faults.terms().draws() && !watch.closed(); i++) {
            var draws = Draws.fresh(random);
            inputs.from(draws);
            var fault = fault(faults, watch, draws.choices());
            if (fault.isPresent()) {
                watch.found(fault.get());
                return Optional.of(smallest(faults, watch, draws.choices(), fault.get()));
            }
        }
        return Optional.empty();
    }

    private Verdict smallest(Faults faults, Watch watch, List<Long> choices, Verdict first) {
        if (first instanceof Verdict.NotYet || watch.closed()) {
            return first;
        }
        Shrinking.smallest(choices, inputs::used, fewer -> {
            var fault = watch.closed() ? Optional.<Verdict>empty() : fault(faults, watch, fewer);
            var same = fault.filter(found -> found.getClass() == first.getClass());
            same.ifPresent(watch::found);
            return same.isPresent();
        });
        return watch.found().orElse(first);
    }

    private Optional<Verdict> fault(Faults faults, Watch watch, List<Long> choices) {
        Fresh<A> fresh = () -> inputs.from(Draws.again(choices));
        var here = watch.on(faults.on(Content.of(fresh.input())));
        try {
            return test.fault(here, fresh);
        } catch (Throwable thrown) {
            return Optional.of(here.threw(thrown));
        }
    }
}
