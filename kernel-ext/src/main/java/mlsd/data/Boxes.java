package mlsd.data;

import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The boxes of the object detection sample: one file for each picture.
final class Boxes {
    private Boxes() {}

    static Table read(Store store, String kind) {
        Dataset set = store.catalog().dataset("objdet-metrics");
        return set.files().stream()
                .map(DataFile::path)
                .filter(path -> path.startsWith(kind + "/"))
                .map(path -> picture(store, path))
                .reduce(Table::append)
                .orElseThrow(() -> new DatasetException("objdet-metrics has no files in " + kind))
                .setName("objdet-metrics/" + kind);
    }

    private static Table picture(Store store, String path) {
        Table boxes = Datasets.table(store, "objdet-metrics", path);
        String image = path.substring(path.indexOf('/') + 1, path.indexOf('.'));
        var images = StringColumn.create("image", boxes.rowCount());
        for (int i = 0; i < boxes.rowCount(); i++) {
            images.set(i, image);
        }
        return boxes.insertColumn(0, images);
    }
}
