package mlsd.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A pipeline in a process of its own, whose virtual machine halts right after the effect of a task.
final class KilledProcess {
    static final int HALTED = 42;
    private static final List<String> NAMES = List.of("data", "train", "promote");

    private KilledProcess() {}

    static int start(Path folder, int kill) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(kill))
                .inheritIO()
                .start()
                .waitFor();
    }

    public static void main(String[] args) {
        Path effects = Path.of(args[0], "effects");
        int kill = Integer.parseInt(args[1]);
        List<Task> tasks = NAMES.stream()
                .map(name -> Task.of(name, past -> {
                            Files.writeString(
                                    effects, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                            if (kill >= 0 && NAMES.get(kill).equals(name)) {
                                Runtime.getRuntime().halt(HALTED);
                            }
                            return TaskResult.done(name);
                        })
                        .foundBy(past -> Files.exists(effects)
                                        && Files.readAllLines(effects).contains(name)
                                ? Optional.of(name)
                                : Optional.empty()))
                .toList();
        Pipeline.at(Path.of(args[0], "runs"), Clock.systemUTC(), tasks).run(new Trigger.ByHand("tonight"));
    }
}
