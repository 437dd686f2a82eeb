package mlsd.data;

import java.nio.file.Path;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The features of the MUSAE pages: a JSON object from node to a list of features.
final class Pages {
    private Pages() {}

    static Table features(Path file) {
        var id = IntColumn.create("id");
        var feature = IntColumn.create("feature");
        JsonMapper.shared().readTree(file).propertyStream().forEach(page -> {
            int node = Integer.parseInt(page.getKey());
            for (JsonNode one : page.getValue()) {
                id.append(node);
                feature.append(one.asInt());
            }
        });
        return Table.create("musae-social/features", id, feature).sortAscendingOn("id", "feature");
    }
}
