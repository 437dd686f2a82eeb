package mlsd.kernel;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The names of the top-level classes in jars, folders and the JDK.
final class ClassFiles {
    private static final Pattern HIDDEN =
            Pattern.compile(".*(?:\\.shaded\\.|\\.internal\\.|\\.repackaged\\.|\\.relocated\\.|\\.impl\\.).*");

    private ClassFiles() {}

    /// All classes in the exported packages of the JDK.
    static Stream<String> ofJdk() {
        return ModuleFinder.ofSystem().findAll().stream().flatMap(ClassFiles::ofModule);
    }

    /// All classes in a jar or folder; none if it cannot be read.
    static Stream<String> in(Path place) {
        try {
            return (Files.isDirectory(place) ? inFolder(place) : inJar(place)).stream();
        } catch (IOException unreadable) {
            return Stream.of();
        }
    }

    private static Stream<String> ofModule(ModuleReference module) {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return names(files)
                    .filter(name -> exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.of();
        }
    }

    private static Set<String> inJar(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return Set.of();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return names(zip.stream().map(ZipEntry::getName)).collect(Collectors.toSet());
        }
    }

    private static Set<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return names(files.map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> names(Stream<String> files) {
        return files.filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .filter(name -> name.contains(".") && !HIDDEN.matcher(name).matches());
    }
}
