package mlsd.kernel;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;

/// Gives JShell the sources of libraries, so that their Javadoc can be shown next to that of the JDK.
///
/// JShell itself reads only the JDK's `src.zip` and has no public way to add more, so this reaches into it; where
/// that is closed (`--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED` missing), signatures still come, without
/// Javadoc.
final class Sources {
    private Sources() {}

    /// The course's own sources, where the kernel runs from a checkout, and those of its libraries.
    static List<Path> known(Map<String, String> environment, String classPath) {
        Stream<Path> own = Stream.ofNullable(environment.get("MLSD_HOME"))
                .map(home -> Path.of(home, "kernel-ext", "src", "main", "java"))
                .filter(Files::isDirectory);
        return Stream.concat(own, beside(classPath).stream()).toList();
    }

    /// The `…-sources.jar` files that lie next to the jars of a class path, as Maven stores them.
    static List<Path> beside(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry.substring(0, entry.length() - ".jar".length()) + "-sources.jar"))
                .filter(Files::isRegularFile)
                .toList();
    }

    /// Adds source jars and folders to where JShell looks for Javadoc; whether that worked.
    static boolean add(JShell shell, List<Path> sources) {
        try {
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            Method find = analysis.getClass().getDeclaredMethod("findSources");
            find.setAccessible(true);
            var all = new ArrayList<Object>((List<?>) find.invoke(analysis));
            all.addAll(sources);
            Field known = analysis.getClass().getDeclaredField("availableSources");
            known.setAccessible(true);
            known.set(analysis, all);
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            return false;
        }
    }
}
