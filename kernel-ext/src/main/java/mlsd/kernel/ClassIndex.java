package mlsd.kernel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The public classes of the JDK and the class path by simple name; read once, on a thread of its own.
final class ClassIndex {
    private static final List<String> LIKELY = List.of(
            "java.lang.",
            "java.util.",
            "java.util.function.",
            "java.util.stream.",
            "java.time.",
            "java.io.",
            "java.nio.file.",
            "java.math.",
            "java.net.",
            "java.util.concurrent.",
            "mlsd.",
            "tech.tablesaw.api.",
            "smile.");

    private final CompletableFuture<NavigableMap<String, Set<String>>> classes;

    private ClassIndex(CompletableFuture<NavigableMap<String, Set<String>>> classes) {
        this.classes = classes;
    }

    /// Starts to read the JDK and these jars and folders.
    static ClassIndex of(List<Path> classPath) {
        var classes = new CompletableFuture<NavigableMap<String, Set<String>>>();
        Thread.ofPlatform().daemon().name("class index").start(() -> classes.complete(read(classPath)));
        return new ClassIndex(classes);
    }

    /// The index of a class path as `java -cp` writes it.
    static ClassIndex of(String classPath) {
        return of(Arrays.stream(classPath.split(java.io.File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList());
    }

    /// Full names of the classes with this simple name, the likely ones first; waits until the index is there.
    ///
    /// `named("List")` begins with `java.util.List` and has `java.awt.List` after it.
    List<String> named(String simpleName) {
        return classes.join().getOrDefault(simpleName, Set.of()).stream()
                .filter(ClassIndex::isPublic)
                .sorted(byLikelihood())
                .toList();
    }

    /// Full names of the classes whose simple name begins so, short names first; none as long as the index is not
    /// there.
    List<String> starting(String prefix, int most) {
        if (!classes.isDone()) {
            return List.of();
        }
        return classes.join().subMap(prefix, true, prefix + Character.MAX_VALUE, false).entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().length()))
                .flatMap(entry -> entry.getValue().stream().sorted(byLikelihood()))
                .filter(ClassIndex::isPublic)
                .limit(most)
                .toList();
    }

    /// Simple names that begin with the same letter, as candidates for a slip of the finger.
    List<String> simpleNames(char first) {
        return List.copyOf(classes.join()
                .subMap(String.valueOf(first), true, String.valueOf((char) (first + 1)), false)
                .keySet());
    }

    /// Whether any class stands in this package.
    boolean hasPackage(String name) {
        return classes.join().values().stream().flatMap(Set::stream).anyMatch(full -> full.startsWith(name + "."));
    }

    private static NavigableMap<String, Set<String>> read(List<Path> classPath) {
        return Stream.concat(ClassFiles.ofJdk(), classPath.stream().flatMap(ClassFiles::in))
                .collect(Collectors.groupingBy(
                        full -> full.substring(full.lastIndexOf('.') + 1), TreeMap::new, Collectors.toSet()));
    }

    private static Comparator<String> byLikelihood() {
        return Comparator.<String>comparingInt(ClassIndex::rank).thenComparing(Comparator.naturalOrder());
    }

    private static int rank(String name) {
        String place = name.substring(0, name.lastIndexOf('.') + 1);
        int likely = LIKELY.indexOf(place);
        if (likely >= 0) {
            return likely;
        }
        boolean course = name.startsWith("mlsd.") || name.startsWith("smile.") || name.startsWith("tech.tablesaw.");
        boolean desktop = name.startsWith("java.awt.") || name.startsWith("javax.swing.");
        return course ? 20 : desktop ? 50 : name.startsWith("java.") ? 30 : 40;
    }

    private static boolean isPublic(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
            return java.lang.reflect.Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError unknown) {
            return !name.contains(".shaded.");
        }
    }
}
