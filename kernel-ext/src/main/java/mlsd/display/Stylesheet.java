package mlsd.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The few rules that every output brings along, so that it looks the same live, reopened and exported.
///
/// All are scoped by `.mlsd-out`. Colours come from JupyterLab's variables, then VS Code's, then the browser's own.
final class Stylesheet {
    /// The `<style>` element.
    static final String ELEMENT = "<style>" + rules() + "</style>";

    private Stylesheet() {}

    private static String rules() {
        try (var file = Stylesheet.class.getResourceAsStream("style.css")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
