package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final String CODE =
            "package shop; public class Basket { /** Counts what lies in it. */ public static int count() { return 1; } }";

    @TempDir
    Path folder;

    private Path jar(String name, String entry, byte[] content) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content);
            out.closeEntry();
        }
        return jar;
    }

    private Path library() throws IOException {
        Path source = Files.writeString(folder.resolve("Basket.java"), CODE);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        jar("shop-1-sources.jar", "shop/Basket.java", CODE.getBytes(StandardCharsets.UTF_8));
        return jar("shop-1.jar", "shop/Basket.class", Files.readAllBytes(folder.resolve("shop/Basket.class")));
    }

    @Test
    void the_source_jar_beside_a_library_is_found() throws IOException {
        assertThat(Sources.beside(library().toString())).containsExactly(folder.resolve("shop-1-sources.jar"));
    }

    @Test
    void a_library_without_sources_has_none() {
        assertThat(Sources.beside(folder.resolve("other.jar").toString())).isEmpty();
    }

    @Test
    void the_documentation_of_a_library_is_shown() throws IOException {
        String library = library().toString();
        try (var notes = new Notes()) {
            notes.shell.addToClasspath(library);
            Sources.add(notes.shell, Sources.beside(library));
            assertThat(new Inspector(notes.shell).at("shop.Basket.count", 17, 0).text())
                    .isEqualTo("int shop.Basket.count()\n\n\nCounts what lies in it.");
        }
    }

    @Test
    void the_course_itself_explains_its_classes() {
        String home = Path.of("..").toAbsolutePath().normalize().toString();
        try (var notes = new Notes()) {
            Sources.add(notes.shell, Sources.known(Map.of("MLSD_HOME", home), ""));
            assertThat(new Inspector(notes.shell)
                            .at("mlsd.metrics.Auc.of", 19, 0)
                            .text())
                    .contains("The area for one score and one label a row.");
        }
    }

    @Test
    void the_documentation_of_the_jdk_stays() {
        try (var notes = new Notes()) {
            Sources.add(notes.shell, List.of());
            assertThat(new Inspector(notes.shell).at("Math.abs", 8, 0).text()).contains("absolute value");
        }
    }
}
