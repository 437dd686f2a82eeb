package mlsd.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One file of a data set: its size and checksum, where it comes from, and how to read it if it is a table.
///
/// @param path    relative to the folder of the set, with `/`
/// @param bytes   its exact size
/// @param sha256  its SHA-256, 64 lower-case hex digits
/// @param sources where to download it, best first
/// @param layout  its columns, if it is a table
public record DataFile(String path, long bytes, String sha256, List<Source> sources, Optional<FileLayout> layout) {

    /// A download: a file, or an archive and the way to the member in it.
    ///
    /// `inside = []` is the file itself; `["bank.zip", "bank.csv"]` is `bank.csv` in `bank.zip` in the archive.
    public record Source(URI url, List<String> inside) {}
}
