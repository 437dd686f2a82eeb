package mlsd.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import mlsd.serve.Ran.Ending;

/// One request on its way through the stages.
final class Trace {
    private final Deadline deadline;
    private final Consumer<Ran> watch;
    private final List<Ran> stages = new ArrayList<>();

    Trace(Deadline deadline, Consumer<Ran> watch) {
        this.deadline = deadline;
        this.watch = watch;
    }

    List<Ran> stages() {
        return List.copyOf(stages);
    }

    <I, O> O run(Stage<I, O> stage, I input) {
        long start = System.nanoTime();
        if (deadline.passed()) {
            return instead(stage, input, start, Ending.SKIPPED, new TimeoutException("no time was left"));
        }
        Deadline until = deadline.sooner(stage.budget());
        FutureTask<O> work = new FutureTask<>(() -> stage.step().run(input, until));
        Thread.ofVirtual().name(stage.name()).start(work);
        try {
            O answer = work.get(until.nanosLeft(), TimeUnit.NANOSECONDS);
            tell(new Ran(stage.name(), Ending.IN_ORDER, System.nanoTime() - start, ""));
            return answer;
        } catch (TimeoutException e) {
            work.cancel(true);
            return instead(stage, input, start, Ending.LATE, new TimeoutException("its time was over"));
        } catch (ExecutionException e) {
            return instead(stage, input, start, Ending.FAILED, Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new StageException("stage \"%s\" was interrupted".formatted(stage.name()), e);
        }
    }

    private <I, O> O instead(Stage<I, O> stage, I input, long start, Ending ending, Throwable why) {
        try {
            if (stage.fallback().isEmpty()) {
                throw new StageException(
                        "stage \"%s\" has no fallback, and %s".formatted(stage.name(), reason(why)), why);
            }
            return stage.fallback().get().run(input, deadline);
        } catch (StageException e) {
            throw e;
        } catch (Exception e) {
            throw new StageException(
                    "stage \"%s\": %s, and then its fallback failed: %s"
                            .formatted(stage.name(), reason(why), reason(e)),
                    e);
        } finally {
            tell(new Ran(stage.name(), ending, System.nanoTime() - start, reason(why)));
        }
    }

    private void tell(Ran ran) {
        stages.add(ran);
        watch.accept(ran);
    }

    private static String reason(Throwable why) {
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : message;
    }
}
