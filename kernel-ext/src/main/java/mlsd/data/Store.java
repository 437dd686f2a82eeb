package mlsd.data;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the data files lie, and how they get there.
///
/// | set | then |
/// |---|---|
/// | `MLSD_DATA` | the files are in that folder already; nothing is downloaded, nothing is written there |
/// | `MLSD_CACHE` | they are downloaded into that folder |
/// | `course.home` (a system property) or `MLSD_HOME` | into `.course/data` of that checkout |
/// | none of them | into `$XDG_CACHE_HOME/mlsd`, or `~/.cache/mlsd` |
///
/// In all of them a file is at `<set>/<path>`, as in `bank-marketing/bank-full.csv`, and its checksum is compared
/// with the catalogue at every use. The terms of a set are printed once per cache.
public final class Store {
    private final Catalog catalog;
    private final Path folder;
    private final Optional<Fetch> fetch;
    private final Notice notice;

    Store(Catalog catalog, Path folder, Optional<Fetch> fetch, Notice notice) {
        this.catalog = catalog;
        this.folder = folder;
        this.fetch = fetch;
        this.notice = notice;
    }

    /// The store of this course: the standard catalogue, the folder that the environment names.
    public static Store standard() {
        return of(Catalog.standard(), System.getenv(), Path.of(System.getProperty("user.home")), System.out);
    }

    static Store of(Catalog catalog, Map<String, String> environment, Path home, PrintStream out) {
        Path cache = cache(environment, home);
        var notice = new Notice(cache.resolve(".shown"), out);
        return value(environment, "MLSD_DATA")
                .map(given -> new Store(catalog, Path.of(given), Optional.empty(), notice))
                .orElseGet(() -> {
                    var fetch = new Fetch(cache, Download.standard(Progress.text(out)), Store::free);
                    return new Store(catalog, cache, Optional.of(fetch), notice);
                });
    }

    private static Path cache(Map<String, String> environment, Path home) {
        return value(environment, "MLSD_CACHE")
                .map(Path::of)
                .or(() -> courseHome(environment)
                        .map(course -> Path.of(course).resolve(".course").resolve("data")))
                .or(() -> value(environment, "XDG_CACHE_HOME")
                        .map(xdg -> Path.of(xdg).resolve("mlsd")))
                .orElseGet(() -> home.resolve(".cache").resolve("mlsd"));
    }

    private static Optional<String> courseHome(Map<String, String> environment) {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("course.home")),
                        Optional.ofNullable(environment.get("MLSD_HOME")))
                .flatMap(Optional::stream)
                .filter(home -> !home.isBlank())
                .findFirst();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// The catalogue of this store.
    public Catalog catalog() {
        return catalog;
    }

    /// The folder with the files.
    public Path folder() {
        return folder;
    }

    /// Where a file is or will be.
    Path place(Dataset set, DataFile file) {
        return folder.resolve(set.name()).resolve(file.path());
    }

    /// A file of a data set, whole and checked; downloaded first if it is not here.
    ///
    /// @throws DatasetException if it cannot be had, or is not the file of the catalogue
    public Path path(String set, String path) {
        Dataset dataset = catalog.dataset(set);
        DataFile file = dataset.file(path);
        notice.show(dataset);
        Path place = place(dataset, file);
        String complaint = complaint(place, file);
        if (!complaint.isEmpty()) {
            fetch.orElseThrow(() -> notHere(place, complaint)).bring(dataset, file);
        }
        return place;
    }

    /// What is wrong with the file at this place, or nothing.
    static String complaint(Path place, DataFile file) {
        try {
            return Files.exists(place) ? Checksum.complaint(place, file) : "it is not there";
        } catch (IOException e) {
            return "it cannot be read: " + e.getMessage();
        }
    }

    private static DatasetException notHere(Path place, String complaint) {
        return new DatasetException(
                "MLSD_DATA is set, so %s is used as it is, but %s; put the right file there, or unset MLSD_DATA to download it"
                        .formatted(place, complaint));
    }

    /// Free bytes on the disk of a folder that may not exist yet.
    private static long free(Path folder) {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
