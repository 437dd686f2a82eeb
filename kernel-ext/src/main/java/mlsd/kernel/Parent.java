package mlsd.kernel;

import java.io.File;
import java.util.Map;
import java.util.Optional;

/// The process that started the kernel.
final class Parent {
    private Parent() {}

    /// Runs `then` when Jupyter is gone without having ended the kernel: nobody could reach it any more.
    ///
    /// Jupyter tells its number in `JPY_PARENT_PID`; without it the kernel stays, and on Windows too, where the
    /// number is none of a process.
    static void whenGone(Map<String, String> environment, Runnable then) {
        Optional.ofNullable(environment.get("JPY_PARENT_PID"))
                .filter(number -> File.separatorChar == '/')
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .ifPresent(parent -> {
                    var _ = parent.onExit().thenRun(then);
                });
    }
}
