package mlsd.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mlsd.data.DataFile.Source;
import mlsd.data.Dataset.Licence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a server on loopback that breaks, stalls, lies or is not there.
class FetchTest {
    private static final byte[] CONTENT = content();
    private static final int HALF = CONTENT.length / 2;

    @TempDir
    Path folder;

    private static byte[] content() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static DataFile file(String path, byte[] content, Source... sources) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        return new DataFile(path, content.length, sha256, List.of(sources), Optional.empty());
    }

    private static DataFile file(URI url, String... inside) throws Exception {
        return file("sub/toy.bin", CONTENT, new Source(url, List.of(inside)));
    }

    private static Dataset set(DataFile... files) {
        var licence = new Licence("CC0", "https://example.org/cc0", "Free.");
        return new Dataset("toy", "Toy", "A toy.", "https://example.org", licence, "Me.", "", List.of(files));
    }

    private void bring(DataFile... files) {
        bring(2, files);
    }

    private void bring(int tries, DataFile... files) {
        var download = new Download(tries, Duration.ofSeconds(1), Duration.ZERO, Progress.silent());
        new Fetch(folder, download, any -> Long.MAX_VALUE).bring(set(files), files[0]);
    }

    private List<String> here() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(".lock"))
                    .toList();
        }
    }

    private void assertIsThere() throws IOException {
        assertThat(folder.resolve("toy/sub/toy.bin")).hasBinaryContent(CONTENT);
        assertThat(here()).containsExactly("toy/sub/toy.bin");
    }

    @Test
    void a_file_arrives_whole() throws Exception {
        try (var server = new TestServer(TestServer.file(CONTENT))) {
            bring(file(server.url()));
            assertIsThere();
        }
    }

    @Test
    void a_broken_download_goes_on_where_it_broke() throws Exception {
        try (var server = new TestServer(TestServer.breaksAfter(HALF, CONTENT), TestServer.file(CONTENT))) {
            bring(file(server.url()));
            assertIsThere();
            assertThat(server.ranges).containsExactly(Optional.empty(), Optional.of("bytes=" + HALF + "-"));
        }
    }

    @Test
    void a_broken_download_goes_on_in_the_next_call() throws Exception {
        try (var server = new TestServer(TestServer.breaksAfter(HALF, CONTENT), TestServer.file(CONTENT))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(1, file)).hasMessageContaining("the connection broke after");
            assertThat(here()).singleElement().asString().startsWith(".part/").endsWith(".part");
            bring(1, file);
            assertIsThere();
            assertThat(server.ranges.getLast()).hasValue("bytes=" + HALF + "-");
        }
    }

    @Test
    void a_server_without_ranges_sends_all_again() throws Exception {
        try (var server = new TestServer(TestServer.breaksAfter(HALF, CONTENT), TestServer.withoutRange(CONTENT))) {
            bring(file(server.url()));
            assertIsThere();
        }
    }

    @Test
    void a_beginning_of_another_version_is_thrown_away() throws Exception {
        byte[] old = new byte[CONTENT.length];
        try (var server = new TestServer(TestServer.breaksAfter(HALF, old), TestServer.file(CONTENT))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(1, file)).isInstanceOf(DatasetException.class);
            bring(1, file);
            assertIsThere();
        }
    }

    @Test
    void a_part_that_is_longer_than_the_file_is_thrown_away() throws Exception {
        try (var server = new TestServer(
                TestServer.breaksAfter(CONTENT.length, new byte[CONTENT.length + 1]), TestServer.file(CONTENT))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(1, file)).isInstanceOf(DatasetException.class);
            bring(2, file);
            assertIsThere();
        }
    }

    @Test
    void wrong_bytes_are_refused_and_removed() throws Exception {
        byte[] other = CONTENT.clone();
        other[7]++;
        try (var server = new TestServer(TestServer.file(other))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("what came is not the file of the catalogue: it needs the SHA-256 "
                            + file.sha256() + ", but has ");
            assertThat(here()).isEmpty();
        }
    }

    @Test
    void too_few_bytes_are_refused_and_removed() throws Exception {
        try (var server = new TestServer(TestServer.file("404 in disguise".getBytes(UTF_8)))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(file)).hasMessageContaining("it needs 300,000 bytes, but has 15");
            assertThat(here()).isEmpty();
        }
    }

    @Test
    void a_missing_page_is_not_asked_for_again() throws Exception {
        try (var server = new TestServer(TestServer.status(404))) {
            DataFile file = file(server.url());
            assertThatThrownBy(() -> bring(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContainingAll(
                            "toy/sub/toy.bin could not be downloaded",
                            server.url() + ": the server answered 404",
                            "set MLSD_DATA to that folder");
            assertThat(server.ranges).hasSize(1);
            assertThat(here()).isEmpty();
        }
    }

    @Test
    void a_busy_server_is_asked_again() throws Exception {
        try (var server = new TestServer(TestServer.status(503), TestServer.file(CONTENT))) {
            bring(file(server.url()));
            assertIsThere();
        }
    }

    @Test
    void a_server_that_stalls_is_asked_again_for_the_rest() throws Exception {
        try (var server = new TestServer(TestServer.stallsAfter(HALF, CONTENT), TestServer.file(CONTENT))) {
            bring(file(server.url()));
            assertIsThere();
        }
    }

    @Test
    void the_second_source_is_used_if_the_first_fails() throws Exception {
        try (var gone = new TestServer(TestServer.status(404));
                var server = new TestServer(TestServer.file(CONTENT))) {
            bring(file("sub/toy.bin", CONTENT, new Source(gone.url(), List.of()), new Source(server.url(), List.of())));
            assertIsThere();
        }
    }

    @Test
    void no_network_is_a_sentence() throws Exception {
        DataFile file = file(URI.create("http://no-such-host.invalid/file"));
        assertThatThrownBy(() -> bring(1, file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no network, or no such server: no-such-host.invalid");
        assertThat(here()).isEmpty();
    }

    @Test
    void no_space_is_a_sentence_before_anything_is_asked_for() throws Exception {
        try (var server = new TestServer(TestServer.file(CONTENT))) {
            DataFile file = file(server.url());
            var fetch = new Fetch(folder, Download.standard(Progress.silent()), any -> 1_000);
            assertThatThrownBy(() -> fetch.bring(set(file), file))
                    .hasMessage("toy/sub/toy.bin needs 600,000 free bytes in " + folder
                            + ", but there are 1,000; free some, or set MLSD_CACHE to another disk");
            assertThat(server.ranges).isEmpty();
        }
    }

    @Test
    void a_cache_that_is_no_folder_is_a_sentence() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        DataFile file = file(URI.create("http://localhost/"));
        var fetch = new Fetch(noFolder, Download.standard(Progress.silent()), any -> Long.MAX_VALUE);
        assertThatThrownBy(() -> fetch.bring(set(file), file))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("cannot write to " + noFolder);
    }

    @Test
    void a_set_under_way_is_left_to_the_other_notebook() throws Exception {
        DataFile file = file(URI.create("http://localhost/"));
        Files.createDirectories(folder.resolve(".part"));
        try (var lock = Lock.of(folder.resolve(".part"), "toy")) {
            assertThat(lock.channel().isOpen()).isTrue();
            assertThatThrownBy(() -> bring(file)).hasMessageStartingWith("toy is being downloaded by another notebook");
        }
    }

    @Test
    void progress_grows_to_the_whole() throws Exception {
        List<Long> heard = new ArrayList<>();
        try (var server = new TestServer(TestServer.file(CONTENT))) {
            new Download(1, Duration.ofSeconds(5), Duration.ZERO, (what, done, total) -> heard.add(done))
                    .fetch(server.url(), folder.resolve("p"), "toy");
        }
        assertThat(heard).isSorted().endsWith((long) CONTENT.length);
    }

    @Test
    void a_member_of_an_archive_in_an_archive_is_taken_out() throws Exception {
        byte[] zip = zip(Map.of("inner.zip", zip(Map.of("deep/toy.bin", CONTENT))));
        try (var server = new TestServer(TestServer.file(zip))) {
            bring(file(server.url(), "inner.zip", "deep/toy.bin"));
            assertIsThere();
        }
    }

    @Test
    void all_files_of_an_archive_come_with_one_download() throws Exception {
        byte[] second = "second".getBytes(UTF_8);
        try (var server = new TestServer(TestServer.file(zip(Map.of("a", CONTENT, "b", second))))) {
            bring(file(server.url(), "a"), file("b.txt", second, new Source(server.url(), List.of("b"))));
            assertThat(here()).containsExactlyInAnyOrder("toy/sub/toy.bin", "toy/b.txt");
            assertThat(server.ranges).hasSize(1);
        }
    }

    @Test
    void an_archive_cannot_write_outside() throws Exception {
        byte[] zip = zip(Map.of("../../evil.txt", CONTENT));
        try (var server = new TestServer(TestServer.file(zip))) {
            bring(file(server.url(), "../../evil.txt"));
            assertIsThere();
            assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
        }
    }

    @Test
    void an_archive_that_swells_is_cut_off() throws Exception {
        byte[] zip = zip(Map.of("toy.bin", new byte[50_000_000]));
        try (var server = new TestServer(TestServer.file(zip))) {
            DataFile file = file(server.url(), "toy.bin");
            assertThatThrownBy(() -> bring(file)).hasMessageContaining("it needs 300,000 bytes, but has 300,001");
            assertThat(here()).isEmpty();
        }
    }

    @Test
    void an_archive_without_the_member_is_a_sentence() throws Exception {
        try (var server = new TestServer(TestServer.file(zip(Map.of("other", CONTENT))))) {
            DataFile file = file(server.url(), "toy.bin");
            assertThatThrownBy(() -> bring(file)).hasMessageContaining("the archive has no toy.bin");
            assertThat(here()).isEmpty();
        }
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
