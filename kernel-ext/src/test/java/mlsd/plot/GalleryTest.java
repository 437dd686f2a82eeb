package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tools.jackson.databind.json.JsonMapper;

/// Writes the gallery for the browser test (`src/test/python/test_gallery_plots.py`).
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery", "plots");

    @Test
    void writes_every_figure_as_the_json_that_a_notebook_would_hold() throws IOException {
        var charts = new TreeMap<String, PlotlyChart>();
        var figures = new LinkedHashMap<String, Figure>(Gallery.figures());
        figures.putAll(GalleryOfTraces.figures());
        figures.forEach((name, figure) -> charts.put(name, PlotlyChart.of(figure)));
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, PlotlyChart> chart : charts.entrySet()) {
            var json = new LinkedHashMap<>(chart.getValue().json());
            json.put("description", chart.getValue().description());
            Files.writeString(
                    FOLDER.resolve(chart.getKey() + ".json"),
                    JsonMapper.shared().writeValueAsString(json));
        }
        assertThat(charts).hasSizeGreaterThanOrEqualTo(30);
    }
}
