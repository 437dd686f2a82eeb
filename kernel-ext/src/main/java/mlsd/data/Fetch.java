package mlsd.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import mlsd.data.DataFile.Source;

/// Brings a file of the catalogue into the cache: tries its sources in turn, checks the checksum, moves it into
/// place.
///
/// A file has its real name only when it is whole and right; what is under way lies in `.part`.
///
/// @param folder   the cache
/// @param download how to get an address
/// @param free     the free bytes on the disk of a folder
record Fetch(Path folder, Download download, ToLongFunction<Path> free) {

    /// Brings this file, and the others of the set that come in the same archive.
    ///
    /// @throws DatasetException if no source gives the right bytes
    void bring(Dataset set, DataFile file) {
        String what = set.name() + "/" + file.path();
        List<String> problems = new ArrayList<>();
        try (var lock = Lock.of(parts(), set.name())) {
            spaceFor(file, what);
            for (Source source : file.sources()) {
                try {
                    from(source, lock.folder(), set, file);
                    return;
                } catch (IOException e) {
                    problems.add("  %s: %s".formatted(source.url(), reason(e)));
                }
            }
        } catch (UncheckedIOException e) {
            throw cannotWrite(e);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        throw new DatasetException(
                ("%s could not be downloaded:%n%s%nTry again later (a broken download goes on where it stopped), or"
                                + " get the file from %s, put it into <folder>/%s and set MLSD_DATA to that folder")
                        .formatted(what, String.join(System.lineSeparator(), problems), set.home(), what));
    }

    private void spaceFor(DataFile file, String what) {
        long has = free.applyAsLong(folder);
        long needs = 2 * file.bytes();
        if (has < needs) {
            throw new DatasetException(
                    "%s needs %,d free bytes in %s, but there are %,d; free some, or set MLSD_CACHE to another disk"
                            .formatted(what, needs, folder, has));
        }
    }

    private void from(Source source, Path parts, Dataset set, DataFile file) throws IOException {
        Path part = parts.resolve(UUID.nameUUIDFromBytes(bytes(source)) + ".part");
        boolean resumed = load(source, part, set, file);
        String complaint = keep(source, part, set, file);
        if (!complaint.isEmpty() && resumed) { // the beginning may be of another version: once more, all of it
            load(source, part, set, file);
            complaint = keep(source, part, set, file);
        }
        if (!complaint.isEmpty()) {
            throw new IOException("what came is not the file of the catalogue: " + complaint);
        }
    }

    private boolean load(Source source, Path part, Dataset set, DataFile file) throws IOException {
        try {
            return download.fetch(source.url(), part, set.name() + "/" + file.path());
        } catch (UncheckedIOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /// Takes over what is right, removes the rest, and says what is wrong with the wanted file.
    private String keep(Source source, Path part, Dataset set, DataFile wanted) throws IOException {
        try {
            if (source.inside().isEmpty()) {
                return keep(part, set, wanted);
            }
            String complaint = "";
            for (DataFile file : set.files()) {
                for (Source same : file.sources()) {
                    if (same.url().equals(source.url())) {
                        String wrong = unpack(part, same.inside(), set, file);
                        complaint = file.equals(wanted) ? wrong : complaint;
                    }
                }
            }
            return complaint;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String unpack(Path archive, List<String> inside, Dataset set, DataFile file) throws IOException {
        Path member = archive.resolveSibling(archive.getFileName() + ".member");
        try {
            return Archive.extract(archive, inside, member, file.bytes())
                    ? keep(member, set, file)
                    : "the archive has no " + String.join(" / ", inside);
        } finally {
            Files.deleteIfExists(member);
        }
    }

    private String keep(Path came, Dataset set, DataFile file) throws IOException {
        String complaint = Checksum.complaint(came, file);
        if (complaint.isEmpty()) {
            Path target = folder.resolve(set.name()).resolve(file.path());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.move(came, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return complaint;
    }

    private Path parts() throws IOException {
        return Files.createDirectories(folder.resolve(".part"));
    }

    private DatasetException cannotWrite(Exception e) {
        return new DatasetException(
                "cannot write to %s (%s); free some space there, or set MLSD_CACHE to a folder that can be written"
                        .formatted(folder, reason(e)),
                e);
    }

    private static byte[] bytes(Source source) {
        return source.url().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(Exception e) {
        return e instanceof UnknownHostException
                ? "no network, or no such server: " + e.getMessage()
                : e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
