package mlsd.data;

import java.util.List;
import java.util.stream.Collectors;

/// A data set of the catalogue: what it is, on what terms, and which files it has.
///
/// @param name     how it is called here and the name of its folder, such as `bank-marketing`
/// @param title    its full name
/// @param about    what it holds, in a sentence
/// @param home     the publisher's page
/// @param licence  the terms of use
/// @param citation how the authors want to be cited
/// @param warning  what to mind before use; empty if nothing
/// @param files    its files
public record Dataset(
        String name,
        String title,
        String about,
        String home,
        Licence licence,
        String citation,
        String warning,
        List<DataFile> files) {

    /// The terms of use in short, where to read them, and what they mean for a reader.
    public record Licence(String name, String url, String note) {}

    /// The file at this path inside the set.
    ///
    /// @throws DatasetException if the set has no such file
    public DataFile file(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new DatasetException("%s has no file \"%s\"; it has %s"
                        .formatted(
                                name, path, files.stream().map(DataFile::path).collect(Collectors.joining(", ")))));
    }

    /// All files together, in bytes.
    public long bytes() {
        return files.stream().mapToLong(DataFile::bytes).sum();
    }

    /// Licence, source, citation and warning: what is printed when the set is first used.
    public String terms() {
        return "%s: %s. %s%n  Source: %s%n  Please cite: %s%s"
                .formatted(
                        title,
                        licence.name(),
                        licence.note(),
                        home,
                        citation,
                        warning.isEmpty() ? "" : "%n  Mind: %s".formatted(warning));
    }
}
