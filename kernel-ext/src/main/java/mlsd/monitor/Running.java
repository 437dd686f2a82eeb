package mlsd.monitor;

import java.util.List;
import java.util.Optional;
import mlsd.monitor.Entry.Kind;
import mlsd.monitor.RunRecord.Ending;

/// One run on its way: each fact goes to the journal before the next one is made.
record Running(int run, List<Task> tasks, Journal journal) {
    private static final int ATTEMPTS = 3;

    private RunState state() {
        return new RunState(run, journal.entries());
    }

    RunRecord toTheEnd() {
        for (Task task : tasks) {
            if (state().halt().isEmpty() && !state().past().results().containsKey(task.name())) {
                carryOut(task);
            }
        }
        Optional<Entry> halt = state().halt();
        if (halt.isPresent()) {
            tasks.reversed().forEach(this::takeBack);
        }
        journal.add(
                Kind.ENDED,
                "",
                halt.map(Running::ending).orElse(Ending.COMPLETED).name());
        return state().told();
    }

    private static Ending ending(Entry halt) {
        return halt.kind() == Kind.STOPPED ? Ending.STOPPED : Ending.FAILED;
    }

    private void carryOut(Task task) {
        if (state().threw(task.name()) >= ATTEMPTS) {
            journal.add(Kind.FAILED, task.name(), "threw %d times".formatted(ATTEMPTS));
            return;
        }
        TaskResult result = attempt(task);
        switch (result) {
            case TaskResult.Done done -> journal.add(Kind.DONE, task.name(), done.value());
            case TaskResult.Stopped stopped -> journal.add(Kind.STOPPED, task.name(), stopped.why());
        }
    }

    private TaskResult attempt(Task task) {
        boolean again = state().began(task.name());
        if (!again) {
            journal.add(Kind.BEGAN, task.name(), "");
        }
        Past past = state().past();
        try {
            Optional<String> found = again ? task.find().found(past) : Optional.empty();
            return found.isPresent()
                    ? TaskResult.done(found.get())
                    : task.work().run(past);
        } catch (Exception e) {
            throw threw(task, e);
        }
    }

    private PipelineException threw(Task task, Exception cause) {
        journal.add(Kind.THREW, task.name(), cause.toString());
        long left = ATTEMPTS - state().threw(task.name());
        return new PipelineException(
                "task %s of run %d threw %s; %s"
                        .formatted(
                                task.name(),
                                run,
                                cause,
                                left > 0
                                        ? "run it again: attempts left " + left
                                        : "run it again to undo what was done: no attempt is left"),
                cause);
    }

    private void takeBack(Task task) {
        if (!state().began(task.name()) || state().undone(task.name())) {
            return;
        }
        try {
            task.undo().run(state().past());
        } catch (Exception e) {
            throw new PipelineException(
                    "task %s of run %d could not be undone: %s; run it again".formatted(task.name(), run, e), e);
        }
        journal.add(Kind.UNDONE, task.name(), "");
    }
}
