package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Writes all renderings to `target/gallery/gallery.json`, which the browser test opens.
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    @Test
    void every_rendering_is_written_for_the_browser() throws IOException {
        var all = new LinkedHashMap<String, Object>(Gallery.values());
        Hostile.values().forEach((name, value) -> all.put("hostile: " + name, value.make()));
        var shown = new ArrayList<Map<String, Object>>();
        all.forEach((name, value) -> {
            var bundle = new LinkedHashMap<String, Object>(Renderers.of(value).data());
            bundle.put("name", name);
            shown.add(bundle);
        });
        Files.createDirectories(FOLDER);
        JsonMapper.shared().writeValue(FOLDER.resolve("gallery.json"), shown);

        assertThat(shown).hasSize(all.size());
    }
}
