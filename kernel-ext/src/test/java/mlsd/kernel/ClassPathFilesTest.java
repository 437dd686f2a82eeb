package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathFilesTest {
    private static final String JARS = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));

    private static StandardJavaFileManager javacs() throws IOException {
        StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        files.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                Arrays.stream(JARS.split(File.pathSeparator)).map(Path::of).toList());
        return files;
    }

    private static Set<String> names(StandardJavaFileManager files, String packageName) throws IOException {
        var listed = files.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false);
        return StreamSupport.stream(listed.spliterator(), false)
                .map(file -> files.inferBinaryName(StandardLocation.CLASS_PATH, file))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tech.tablesaw.api", "smile.math", "com.google.common.collect", "no.such", "java.util"})
    void lists_a_package_as_javac_itself_does(String packageName) throws IOException {
        var ours = new ClassPathFiles(javacs(), JarIndex.of(JARS));
        assertThat(names(ours, packageName)).isEqualTo(names(javacs(), packageName));
    }

    @Test
    void the_packages_of_cells_and_of_java_are_in_no_jar() {
        var index = JarIndex.of("no-such.jar");
        assertThat(index.classesIn("REPL")).hasValue(List.of());
        assertThat(index.classesIn("java.util")).hasValue(List.of());
        assertThat(index.classesIn("")).hasValue(List.of());
        assertThat(index.classesIn("javax.inject")).isEmpty();
    }

    @Test
    void the_course_s_packages_come_from_the_first_jar() {
        String first = JARS.substring(0, JARS.indexOf(File.pathSeparator));
        assertThat(JarIndex.of(first).classesIn("mlsd.display")).hasValue(List.of());
    }

    @Test
    void a_package_in_several_jars_has_the_classes_of_each_once(@TempDir Path folder) throws IOException {
        String first = jar(folder.resolve("first.jar"), "shared/A.class", "mlsd/own/C.class");
        String second = jar(folder.resolve("second.jar"), "shared/B.class", "mlsd/own/D.class");
        var ours = new ClassPathFiles(javacs(), JarIndex.of(first + File.pathSeparator + second));
        assertThat(names(ours, "mlsd.own")).containsExactly("mlsd.own.C");
        assertThat(JarIndex.of(first + File.pathSeparator + second).classesIn("shared"))
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(names(ours)).containsExactly("shared.A", "shared.B"));
    }

    private static Function<JavaFileObject, String> names(StandardJavaFileManager files) {
        return file -> files.inferBinaryName(StandardLocation.CLASS_PATH, file);
    }

    private static String jar(Path jar, String... entries) throws IOException {
        try (var written = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                written.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar.toString();
    }

    @Test
    void a_folder_in_the_class_path_leaves_the_answer_to_javac(@TempDir Path folder) throws IOException {
        var ours = new ClassPathFiles(javacs(), JarIndex.of(JARS + File.pathSeparator + folder));
        assertThat(names(ours, "tech.tablesaw.api")).contains("tech.tablesaw.api.Table");
    }

    @Test
    void a_class_that_a_cell_adds_to_the_class_path_is_found(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Added.java"), "package added; public class Added {}");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .fileManager(files -> new ClassPathFiles(files, JarIndex.of(JARS)))
                .build()) {
            assertThat(shell.eval("tech.tablesaw.api.Table.create().rowCount()")
                            .getFirst()
                            .value())
                    .isEqualTo("0");
            shell.addToClasspath(folder.toString());
            assertThat(shell.eval("new added.Added() != null").getFirst().value())
                    .isEqualTo("true");
        }
    }
}
