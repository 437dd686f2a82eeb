package mlsd.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// The classes in the jars of a class path, by package; read once, on a thread of its own.
///
/// At the start only the first jar is read, the course's own, which alone holds its packages. The others follow when
/// a cell needs them, and anyway after a moment, for reading them takes processor time from the first cell.
final class JarIndex {
    private static final long MOMENT_MILLIS = 3000;

    /// What no jar can hold: `java` is closed to jars, cells are the package `REPL`, and what has a package cannot
    /// use what has none.
    private static final Pattern NEVER = Pattern.compile("|REPL|java(\\..*)?");

    private static final Pattern OWN = Pattern.compile("mlsd(\\..*)?");

    private final CompletableFuture<Map<String, List<Found>>> own = new CompletableFuture<>();
    private final CompletableFuture<Map<String, List<Found>>> packages = new CompletableFuture<>();
    private final CountDownLatch needed = new CountDownLatch(1);

    private JarIndex() {}

    /// Starts to read the jars of a class path as `java -cp` writes it.
    static JarIndex of(String classPath) {
        JarIndex index = new JarIndex();
        List<String> jars = List.of(classPath.split(File.pathSeparator));
        Outbox.daemon(() -> index.readAll(jars), "jar index").start();
        return index;
    }

    /// The classes of a package, most often none; empty where an entry of the class path is no readable jar, so that
    /// the index does not know. Waits until the index is there.
    Optional<List<JavaFileObject>> classesIn(String packageName) {
        if (NEVER.matcher(packageName).matches()) {
            return Optional.of(List.of());
        }
        Map<String, List<Found>> known = OWN.matcher(packageName).matches() ? own.join() : all();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.getOrDefault(packageName, List.of()).stream()
                        .<JavaFileObject>map(Entry::new)
                        .toList());
    }

    private Map<String, List<Found>> all() {
        needed.countDown();
        return packages.join();
    }

    private void readAll(List<String> jars) {
        Map<String, List<Found>> first = read(jars.subList(0, 1), Map.of());
        own.complete(first);
        try {
            var _ = needed.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // and read now
        }
        packages.complete(first.isEmpty() ? Map.of() : read(jars.subList(1, jars.size()), first));
    }

    /// What further jars add to what is known; nothing where one of them cannot be read.
    private static Map<String, List<Found>> read(List<String> classPath, Map<String, List<Found>> known) {
        Map<String, List<Found>> packages = new HashMap<>();
        known.forEach((name, classes) -> packages.put(name, new ArrayList<>(classes))); // that list is read meanwhile
        try {
            for (String entry : classPath) {
                add(new ZipFile(entry), Path.of(entry).toUri(), packages);
            }
        } catch (IOException folder) {
            return Map.of();
        }
        return packages;
    }

    /// A loop without streams: it runs before the JVM has warmed up.
    private static void add(ZipFile jar, URI uri, Map<String, List<Found>> packages) {
        String folder = "";
        List<Found> classes = packages.computeIfAbsent("", _ -> new ArrayList<>());
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                int end = Math.max(0, name.lastIndexOf('/'));
                if (end != folder.length() || !name.startsWith(folder)) {
                    folder = name.substring(0, end);
                    classes = packages.computeIfAbsent(folder.replace('/', '.'), _ -> new ArrayList<>());
                }
                classes.add(new Found(jar, uri, name));
            }
        }
    }

    private record Found(ZipFile jar, URI uri, String name) {}

    /// One class in a jar, which stays open as long as the kernel runs.
    static final class Entry extends SimpleJavaFileObject {
        private final Found found;

        private Entry(Found found) {
            super(URI.create(found.uri() + "!/" + found.name()), Kind.CLASS);
            this.found = found;
        }

        /// The class's full name, with `$` before a nested one.
        String binaryName() {
            String name = found.name();
            return name.substring(0, name.length() - Kind.CLASS.extension.length())
                    .replace('/', '.');
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return found.jar().getInputStream(found.jar().getEntry(found.name()));
        }
    }
}
