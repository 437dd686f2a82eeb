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
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// The classes in the jars of a class path, by package; read once, on a thread of its own.
final class JarIndex {
    private final CompletableFuture<Map<String, List<Found>>> packages = new CompletableFuture<>();

    private JarIndex() {}

    /// Starts to read the jars of a class path as `java -cp` writes it.
    static JarIndex of(String classPath) {
        JarIndex index = new JarIndex();
        Runnable reading = () -> index.packages.complete(read(classPath.split(File.pathSeparator)));
        Outbox.daemon(reading, "jar index").start();
        return index;
    }

    /// The classes of a package, most often none; empty where an entry of the class path is no readable jar, so that
    /// the index does not know. Waits until the index is there.
    Optional<List<JavaFileObject>> classesIn(String packageName) {
        Map<String, List<Found>> known = packages.join();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.getOrDefault(packageName, List.of()).stream()
                        .<JavaFileObject>map(Entry::new)
                        .toList());
    }

    private static Map<String, List<Found>> read(String[] classPath) {
        Map<String, List<Found>> packages = new HashMap<>();
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
