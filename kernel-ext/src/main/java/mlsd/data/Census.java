package mlsd.data;

import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The Adult set: the target of the test file ends with a dot, that of the training file does not.
final class Census {
    private Census() {}

    static Split split(Store store) {
        Table train = Datasets.table(store, "adult", "adult.data");
        Table test = Datasets.table(store, "adult", "adult.test");
        StringColumn income = test.stringColumn("income");
        return new Split(
                train,
                test.replaceColumn("income", income.replaceAll("\\.$", "").setName("income")));
    }
}
