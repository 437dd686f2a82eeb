package mlsd.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The data sets the course knows: `datasets/catalog.json`.
///
/// `Catalog.standard().dataset("adult").licence().name()` is `"CC BY 4.0"`.
public record Catalog(List<Dataset> datasets) {

    /// The course's catalogue.
    public static Catalog standard() {
        try (InputStream in = Objects.requireNonNull(
                Catalog.class.getResourceAsStream("catalog.json"),
                "catalog.json is not on the class path; build kernel-ext again")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A catalogue from its JSON.
    ///
    /// @throws DatasetException if an entry lacks something, naming the entry
    public static Catalog of(String json) {
        return CatalogJson.read(json);
    }

    /// The data set with this name.
    ///
    /// @throws DatasetException if there is none, listing the names there are
    public Dataset dataset(String name) {
        return datasets.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new DatasetException("no data set is called \"%s\"; there are %s".formatted(name, names())));
    }

    private String names() {
        return datasets.stream().map(Dataset::name).collect(Collectors.joining(", "));
    }
}
