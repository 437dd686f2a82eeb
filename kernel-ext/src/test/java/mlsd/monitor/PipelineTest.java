package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mlsd.monitor.RunRecord.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {
    private static final Trigger TONIGHT = new Trigger.ByHand("tonight");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    /// What the world has seen: it survives a kill, the process does not.
    private final List<String> effects = Collections.synchronizedList(new ArrayList<>());

    private FaultyDisk disk = new FaultyDisk();

    /// The plug.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed(String where) {
            super(where);
        }
    }

    /// A disk that can be told to kill the process before, amid or after a write, or to refuse.
    private static final class FaultyDisk implements Disk {
        private final Disk real = Disk.real();
        private int writes;
        private int killBefore = -1;
        private int killAmid = -1;
        private int killAfter = -1;
        private int refuse = -1;

        @Override
        public byte[] read(Path file) throws IOException {
            return real.read(file);
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            int write = writes++;
            if (write == killBefore) {
                throw new Killed("before write " + write);
            }
            if (write == refuse) {
                throw new IOException("no space left on device");
            }
            if (write == killAmid) {
                real.append(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                throw new Killed("amid write " + write);
            }
            real.append(file, bytes);
            if (write == killAfter) {
                throw new Killed("after write " + write);
            }
        }

        @Override
        public void cut(Path file, long length) throws IOException {
            real.cut(file, length);
        }
    }

    @BeforeEach
    void start() {
        effects.clear();
    }

    private void happen(String effect) {
        effects.add(effect);
    }

    private Optional<String> found(String effect, String result) {
        return effects.contains(effect) ? Optional.of(result) : Optional.empty();
    }

    private Task effect(String name, String result) {
        return Task.of(name, past -> {
                    happen(past.key() + " " + name);
                    return TaskResult.done(result);
                })
                .foundBy(past -> found(past.key() + " " + name, result));
    }

    private Task undoable(String name) {
        return effect(name, name + " done").undoneBy(past -> {
            if (!effects.contains(past.key() + " undo " + name)) {
                happen(past.key() + " undo " + name);
            }
        });
    }

    private Pipeline pipeline(List<Task> tasks) {
        return Pipeline.at(folder, CLOCK, tasks, disk);
    }

    private Pipeline good() {
        return pipeline(List.of(effect("data", "10 rows"), effect("train", "v2"), effect("promote", "v2 serves")));
    }

    @Test
    void runs_its_tasks_in_order_and_keeps_their_results() {
        RunRecord run = good().run(TONIGHT);
        assertThat(effects).containsExactly("run-0001 data", "run-0001 train", "run-0001 promote");
        assertThat(run.results().entrySet())
                .extracting(Object::toString)
                .containsExactly("data=10 rows", "train=v2", "promote=v2 serves");
        assertThat(run.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.why()).isEmpty();
        assertThat(run.undone()).isEmpty();
        assertThat(run.trigger()).isEqualTo("by hand: tonight");
        assertThat(run.started()).isEqualTo(NOON);
        assertThat(run.ended()).contains(NOON);
    }

    @Test
    void a_task_gets_the_results_before_it() {
        List<String> seen = new ArrayList<>();
        Task reads = Task.of("promote", past -> {
            seen.add(past.of("train") + " because " + past.trigger() + " in " + past.run());
            return TaskResult.done("");
        });
        pipeline(List.of(effect("train", "v2"), reads)).run(TONIGHT);
        assertThat(seen).containsExactly("v2 because by hand: tonight in 1");
    }

    @Test
    void a_task_that_asks_for_a_result_that_is_not_there_is_told_which_are() {
        assertThatThrownBy(() -> new Past(3, "x", java.util.Map.of("data", "1")).of("train"))
                .hasMessage("task train is not done in run 3; done are [data]");
    }

    @Test
    void the_same_trigger_again_does_nothing() {
        RunRecord first = good().run(TONIGHT);
        assertThat(good().run(TONIGHT)).isEqualTo(first);
        assertThat(effects).hasSize(3);
        assertThat(good().runs()).hasSize(1);
    }

    @Test
    void another_trigger_is_another_run() {
        good().run(TONIGHT);
        RunRecord second = good().run(new Trigger.ByHand("tomorrow"));
        assertThat(second.run()).isEqualTo(2);
        assertThat(effects).contains("run-0002 train");
        assertThat(good().runs())
                .extracting(RunRecord::trigger)
                .containsExactly("by hand: tonight", "by hand: tomorrow");
    }

    /// A run of three tasks writes eight lines: started, began and done of each, ended.
    @Test
    void a_whole_run_writes_eight_lines() {
        good().run(TONIGHT);
        assertThat(disk.writes).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_kill_before_any_write_loses_and_repeats_nothing(int write) {
        disk.killBefore = write;
        killedThenWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_kill_amid_any_write_loses_and_repeats_nothing(int write) {
        disk.killAmid = write;
        killedThenWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_kill_after_any_write_loses_and_repeats_nothing(int write) {
        disk.killAfter = write;
        killedThenWhole();
    }

    private void killedThenWhole() {
        assertThatThrownBy(() -> good().run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        RunRecord run = good().run(TONIGHT);
        assertThat(run.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.run()).isEqualTo(1);
        assertThat(effects).containsExactly("run-0001 data", "run-0001 train", "run-0001 promote");
        assertThat(good().runs()).containsExactly(run);
    }

    @Test
    void kills_at_random_places_again_and_again_repeat_nothing() {
        var random = new java.util.Random(11);
        for (int night = 0; night < 40; night++) {
            var trigger = new Trigger.ByHand("night " + night);
            Optional<RunRecord> run = Optional.empty();
            while (run.isEmpty()) {
                disk = new FaultyDisk();
                int at = random.nextInt(10);
                switch (random.nextInt(3)) {
                    case 0 -> disk.killBefore = at;
                    case 1 -> disk.killAmid = at;
                    default -> disk.killAfter = at;
                }
                run = tried(trigger);
            }
            assertThat(run.get().ending()).isEqualTo(Ending.COMPLETED);
        }
        assertThat(effects).hasSize(120).doesNotHaveDuplicates();
    }

    private Optional<RunRecord> tried(Trigger trigger) {
        try {
            return Optional.of(good().run(trigger));
        } catch (Killed plug) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_disk_that_refuses_stops_the_run_where_it_is(int write) {
        disk.refuse = write;
        assertThatThrownBy(() -> good().run(TONIGHT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("free the disk, then run again");
        int before = effects.size();
        assertThat(before).isEqualTo(write / 2);
        assertThat(good().run(TONIGHT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(effects).hasSize(3);
    }

    @Test
    void a_killed_process_resumes_without_knowing_the_trigger() {
        disk.killAfter = 3;
        assertThatThrownBy(() -> good().run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        assertThat(good().runs()).extracting(RunRecord::ending).containsExactly(Ending.UNFINISHED);
        assertThat(good().resume()).map(RunRecord::ending).contains(Ending.COMPLETED);
        assertThat(good().resume()).isEmpty();
    }

    @Test
    void nothing_resumes_in_an_empty_folder() {
        assertThat(good().resume()).isEmpty();
        assertThat(good().runs()).isEmpty();
    }

    @Test
    void an_unfinished_run_comes_before_another_trigger() {
        disk.killAfter = 3;
        assertThatThrownBy(() -> good().run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        assertThatThrownBy(() -> good().run(new Trigger.ByHand("tomorrow")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("run 1 (by hand: tonight) is unfinished: resume it first");
    }

    @Test
    void a_run_is_resumed_with_its_own_tasks_only() {
        disk.killAfter = 3;
        assertThatThrownBy(() -> good().run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        assertThatThrownBy(() -> pipeline(List.of(effect("other", ""))).resume())
                .isInstanceOf(PipelineException.class)
                .hasMessage("run 1 was started with the tasks [data, train, promote], but this pipeline has [other]:"
                        + " resume it with its own");
    }

    @Test
    void a_task_that_may_be_repeated_runs_again_after_a_kill() {
        List<String> tries = new ArrayList<>();
        Task train = Task.of("train", past -> {
            tries.add("train");
            return TaskResult.done("");
        });
        disk.killBefore = 2;
        assertThatThrownBy(() -> pipeline(List.of(train)).run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        pipeline(List.of(train)).run(TONIGHT);
        assertThat(tries).hasSize(2);
    }

    @Test
    void a_stop_undoes_what_was_done_the_last_first() {
        Task gate = Task.of("gate", past -> TaskResult.stop("no better"));
        RunRecord run = pipeline(List.of(undoable("shadow"), undoable("canary"), gate, undoable("promote")))
                .run(TONIGHT);
        assertThat(effects)
                .containsExactly("run-0001 shadow", "run-0001 canary", "run-0001 undo canary", "run-0001 undo shadow");
        assertThat(run.ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.why()).isEqualTo("gate: no better");
        assertThat(run.undone()).containsExactly("gate", "canary", "shadow");
        assertThat(run.results()).containsOnlyKeys("shadow", "canary");
    }

    @Test
    void the_task_that_stops_is_undone_as_well() {
        Task canary = Task.of("canary", past -> {
                    happen("canary");
                    return TaskResult.stop("worse");
                })
                .undoneBy(past -> happen("end of canary"));
        pipeline(List.of(canary)).run(TONIGHT);
        assertThat(effects).containsExactly("canary", "end of canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_kill_before_any_write_of_a_stopped_run_undoes_once(int write) {
        disk.killBefore = write;
        assertThatThrownBy(() -> stopped().run(TONIGHT)).isInstanceOf(Killed.class);
        disk = new FaultyDisk();
        RunRecord run = stopped().run(TONIGHT);
        assertThat(run.ending()).isEqualTo(Ending.STOPPED);
        assertThat(effects)
                .containsExactly("run-0001 shadow", "run-0001 canary", "run-0001 undo canary", "run-0001 undo shadow");
    }

    private Pipeline stopped() {
        Task gate = Task.of("gate", past -> TaskResult.stop("no better"));
        return pipeline(List.of(undoable("shadow"), undoable("canary"), gate));
    }

    @Test
    void a_task_that_throws_is_tried_again_when_called_again() {
        Task flaky = Task.of("train", past -> {
            happen("try");
            if (effects.size() < 3) {
                throw new IOException("store down");
            }
            return TaskResult.done("v2");
        });
        var pipeline = pipeline(List.of(flaky));
        assertThatThrownBy(() -> pipeline.run(TONIGHT))
                .isInstanceOf(PipelineException.class)
                .hasMessage(
                        "task train of run 1 threw java.io.IOException: store down;" + " run it again: attempts left 2")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> pipeline.run(TONIGHT)).hasMessageEndingWith("run it again: attempts left 1");
        assertThat(pipeline.run(TONIGHT).ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void a_task_that_throws_three_times_fails_the_run_and_undoes_it() {
        Task broken = Task.of("gate", past -> {
            throw new UncheckedIOException(new IOException("broken"));
        });
        var pipeline = pipeline(List.of(undoable("shadow"), broken));
        assertThatThrownBy(() -> pipeline.run(TONIGHT)).isInstanceOf(PipelineException.class);
        assertThatThrownBy(() -> pipeline.run(TONIGHT)).isInstanceOf(PipelineException.class);
        assertThatThrownBy(() -> pipeline.run(TONIGHT))
                .hasMessageEndingWith("run it again to undo what was done: no attempt is left");
        RunRecord run = pipeline.run(TONIGHT);
        assertThat(run.ending()).isEqualTo(Ending.FAILED);
        assertThat(run.why()).isEqualTo("gate: threw 3 times");
        assertThat(run.undone()).containsExactly("gate", "shadow");
        assertThat(effects).containsExactly("run-0001 shadow", "run-0001 undo shadow");
    }

    @Test
    void an_undo_that_throws_is_tried_again() {
        Task canary = effect("canary", "").undoneBy(past -> {
            happen("undo");
            if (effects.size() < 3) {
                throw new IOException("registry down");
            }
        });
        var pipeline = pipeline(List.of(canary, Task.of("gate", past -> TaskResult.stop("no"))));
        assertThatThrownBy(() -> pipeline.run(TONIGHT))
                .isInstanceOf(PipelineException.class)
                .hasMessage(
                        "task canary of run 1 could not be undone: java.io.IOException: registry down; run it again");
        assertThat(pipeline.run(TONIGHT).ending()).isEqualTo(Ending.STOPPED);
        assertThat(effects).containsExactly("run-0001 canary", "undo", "undo");
    }

    @Test
    void two_pipelines_do_not_work_in_one_folder_at_once() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Task slow = Task.of("train", past -> {
            inside.countDown();
            go.await();
            return TaskResult.done("");
        });
        Thread first = Thread.ofVirtual().start(() -> pipeline(List.of(slow)).run(TONIGHT));
        inside.await();
        assertThatThrownBy(() -> Pipeline.at(folder, CLOCK, List.of(slow)).run(TONIGHT))
                .isInstanceOf(PipelineException.class)
                .hasMessage("another pipeline is at work in " + folder + ": wait for it, or use a folder of your own");
        go.countDown();
        first.join();
        assertThat(pipeline(List.of(slow)).run(TONIGHT).ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void a_torn_last_line_is_cut_off() throws IOException {
        disk.killAfter = 4;
        assertThatThrownBy(() -> good().run(TONIGHT)).isInstanceOf(Killed.class);
        Path journal = folder.resolve("run-0001.log");
        Files.writeString(journal, Files.readString(journal) + "1234abcd\t2026", StandardCharsets.UTF_8);
        disk = new FaultyDisk();
        assertThat(good().run(TONIGHT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(Files.readString(journal)).doesNotContain("1234abcd").endsWith("COMPLETED\n");
        assertThat(Files.readAllLines(journal)).hasSize(8);
    }

    @Test
    void a_last_line_with_a_wrong_checksum_is_cut_off() throws IOException {
        good().run(TONIGHT);
        Path journal = folder.resolve("run-0001.log");
        Files.writeString(journal, Files.readString(journal).replace("COMPLETED", "STOPPED"));
        assertThat(good().runs().getFirst().ending()).isEqualTo(Ending.UNFINISHED);
        assertThat(good().run(TONIGHT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(effects).hasSize(3);
    }

    @Test
    void a_damaged_line_before_the_last_is_told() throws IOException {
        good().run(TONIGHT);
        Path journal = folder.resolve("run-0001.log");
        Files.writeString(journal, Files.readString(journal).replace("10 rows", "11 rows"));
        assertThatThrownBy(() -> good().run(TONIGHT))
                .isInstanceOf(PipelineException.class)
                .hasMessage("line 3 of the journal " + journal
                        + " is damaged: move the file away, or restore it, then run again");
    }

    @Test
    void any_text_comes_back_as_it_went() {
        String text = "a\tb\nc\\n\\d\r\"é\"";
        Task task = Task.of("odd\tname", past -> TaskResult.done(text));
        assertThat(pipeline(List.of(task)).run(new Trigger.ByHand(text)).results())
                .containsEntry("odd\tname", text);
        RunRecord read = pipeline(List.of(task)).runs().getFirst();
        assertThat(read.results()).containsEntry("odd\tname", text);
        assertThat(read.trigger()).isEqualTo("by hand: " + text);
    }

    @Test
    void a_journal_that_cannot_be_read_is_told() throws IOException {
        Files.createDirectory(folder.resolve("run-0001.log"));
        assertThatThrownBy(() ->
                        Pipeline.at(folder, CLOCK, List.of(effect("data", ""))).runs())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the journal " + folder.resolve("run-0001.log") + " cannot be read");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Pipeline.at(file.resolve("x"), CLOCK, List.of(effect("data", ""))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the folder of the journals cannot be made: " + file.resolve("x"));
    }

    @Test
    void needs_tasks_with_names_of_their_own() {
        assertThatThrownBy(() -> pipeline(List.of()))
                .hasMessage("a pipeline needs tasks, each with a name of its own on one line, but got []");
        assertThatThrownBy(() -> pipeline(List.of(effect("a", ""), effect("a", ""))))
                .hasMessageEndingWith("but got [a, a]");
        assertThatThrownBy(() -> pipeline(List.of(effect("a\nb", "")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_its_tasks() {
        assertThat(good()).hasToString("data → train → promote");
    }
}
