package mlsd.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs a script of the test resources with the course's Python, once for a test class, and reads the JSON it
/// prints.
///
/// A missing Python or package fails the test with a sentence; it is never skipped.
public final class Python {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final Map<String, String> PRINTED = new ConcurrentHashMap<>();

    private Python() {}

    /// The cases that a script beside the test class prints.
    public static <T> List<T> cases(Class<?> test, String script, TypeReference<List<T>> type) {
        return JSON.readValue(PRINTED.computeIfAbsent(script, name -> stored(test, name)), type);
    }

    /// Only the mutation run names a folder: it starts every test class hundreds of times, and Python once.
    private static String stored(Class<?> test, String script) {
        String folder = System.getProperty("mlsd.oracle.store", "");
        if (folder.isEmpty()) {
            return print(test, script);
        }
        Path file = Path.of(folder, script + ".json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(Path.of(folder));
                Files.writeString(file, print(test, script));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the oracle's store needs a folder to write to: " + folder, e);
        }
    }

    private static String print(Class<?> test, String script) {
        Path python = interpreter();
        try (InputStream source = Objects.requireNonNull(test.getResourceAsStream(script), script)) {
            var process = new ProcessBuilder(python.toString(), "-W", "ignore", "-c", text(source)).start();
            process.getOutputStream().close();
            String out = text(process.getInputStream());
            String err = text(process.getErrorStream());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the oracle " + script + " needs the packages of requirements.txt in "
                        + python + ", but it failed: " + err.strip() + "; run ./course setup, then the test again");
            }
            return out;
        } catch (IOException e) {
            throw new IllegalStateException("the oracle " + script + " could not be run with " + python, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the oracle " + script + " was interrupted", e);
        }
    }

    private static Path interpreter() {
        Path home = Path.of(System.getProperty("course.home", "."), ".venv");
        return List.of(home.resolve("bin/python"), home.resolve("Scripts/python.exe")).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the oracle needs the course's Python, but there is none in "
                                + home + ": run ./course setup, then the test again"));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
