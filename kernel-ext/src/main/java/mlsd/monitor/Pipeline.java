package mlsd.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tasks in a row that survive a kill: after each, its result is on the disk before the next begins.
///
/// ```java
/// var pipeline = Pipeline.at(folder, Clock.systemUTC(), List.of(
///         Task.of("train", past -> TaskResult.done(train())),
///         Task.of("gate", past -> better() ? TaskResult.done("better") : TaskResult.stop("no better"))));
/// pipeline.run(trigger);
/// ```
/// [#run] is the one verb: called again with the same trigger it takes an unfinished run up where it stood, and does
/// nothing to a finished one. A task that says stop, or throws three times, ends the run: what was done is undone, the
/// last first. Every run leaves its journal in the folder; one pipeline at a time works in it.
public final class Pipeline {
    private static final String LOCK = "pipeline.lock";
    private final Path folder;
    private final Clock clock;
    private final List<Task> tasks;
    private final Disk disk;

    private Pipeline(Path folder, Clock clock, List<Task> tasks, Disk disk) {
        this.folder = folder;
        this.clock = clock;
        this.tasks = List.copyOf(tasks);
        this.disk = disk;
    }

    /// A pipeline that keeps its journals in a folder, which is made if it is not there.
    public static Pipeline at(Path folder, Clock clock, List<Task> tasks) {
        return at(folder, clock, tasks, Disk.real());
    }

    static Pipeline at(Path folder, Clock clock, List<Task> tasks, Disk disk) {
        if (tasks.isEmpty()
                || tasks.stream().map(Task::name).distinct().count() < tasks.size()
                || tasks.stream().anyMatch(task -> task.name().contains("\n"))) {
            throw new IllegalArgumentException(
                    "a pipeline needs tasks, each with a name of its own on one line, but got "
                            + tasks.stream().map(Task::name).toList());
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the journals cannot be made: " + folder, e);
        }
        return new Pipeline(folder, clock, tasks, disk);
    }

    /// Starts a run, or takes up the unfinished one of this trigger; a finished one is only told.
    ///
    /// @throws PipelineException if a task threw (call again), another run is unfinished, or somebody is at work
    public RunRecord run(Trigger trigger) {
        return locked(() -> {
            Optional<RunState> last = last();
            boolean same =
                    last.filter(run -> run.trigger().equals(trigger.sentence())).isPresent();
            if (!same && last.filter(run -> !run.ended()).isPresent()) {
                throw new PipelineException("run %d (%s) is unfinished: resume it first"
                        .formatted(last.get().run(), last.get().trigger()));
            }
            return same
                    ? goOn(last.get().run())
                    : start(trigger, last.map(RunState::run).orElse(0) + 1);
        });
    }

    /// Takes up the unfinished run, if there is one: what a process does first when it starts.
    public Optional<RunRecord> resume() {
        return locked(() -> last().filter(run -> !run.ended()).map(run -> goOn(run.run())));
    }

    /// All runs, the oldest first.
    public List<RunRecord> runs() {
        return numbers().stream()
                .map(this::state)
                .filter(run -> !run.entries().isEmpty())
                .map(RunState::told)
                .toList();
    }

    private RunRecord start(Trigger trigger, int run) {
        Journal journal = Journal.open(file(run), disk, clock);
        journal.add(Entry.Kind.STARTED, String.join("\n", names()), trigger.sentence());
        return new Running(run, tasks, journal).toTheEnd();
    }

    private RunRecord goOn(int run) {
        Journal journal = Journal.open(file(run), disk, clock);
        RunState state = new RunState(run, journal.entries());
        if (state.ended()) {
            return state.told();
        }
        if (!state.plan().equals(names())) {
            throw new PipelineException(
                    "run %d was started with the tasks %s, but this pipeline has %s: resume it with its own"
                            .formatted(run, state.plan(), names()));
        }
        return new Running(run, tasks, journal).toTheEnd();
    }

    private List<String> names() {
        return tasks.stream().map(Task::name).toList();
    }

    private Path file(int run) {
        return folder.resolve("run-%04d.log".formatted(run));
    }

    private RunState state(int run) {
        return new RunState(run, Journal.read(file(run), disk));
    }

    /// The newest run that was started; a file without a whole first line is none, and its number is taken again.
    private Optional<RunState> last() {
        return numbers().reversed().stream()
                .map(this::state)
                .filter(run -> !run.entries().isEmpty())
                .findFirst();
    }

    private List<Integer> numbers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("run-\\d{4,9}\\.log"))
                    .map(name -> Integer.valueOf(name.substring(4, name.length() - 4)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the journals cannot be listed in " + folder, e);
        }
    }

    private interface Job<T> {
        T run();
    }

    private <T> T locked(Job<T> job) {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                throw new PipelineException(
                        "another pipeline is at work in %s: wait for it, or use a folder of your own"
                                .formatted(folder));
            }
            return job.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the journals cannot be locked: " + folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /// Such as `train → gate → promote`.
    @Override
    public String toString() {
        return String.join(" → ", names());
    }
}
