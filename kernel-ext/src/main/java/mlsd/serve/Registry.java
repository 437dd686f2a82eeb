package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Model versions in a folder: each a model file and a card with its SHA-256, and which of them serves.
///
/// ```
/// models/0001/model   models/0001/card.json   models/0002/…   models/serving.json
/// ```
/// A version is written aside and moved into place in one step, so half of one is never seen as a version; each
/// load checks the file against its card. What served before is remembered, for [#rollback].
public final class Registry {
    private static final String MODEL = "model";
    private static final String CARD = "card.json";
    private final Path folder;
    private final Clock clock;

    /// The versions that served, the one that serves now last.
    record Serving(List<Integer> versions) {}

    private Registry(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public static Registry at(Path folder, Clock clock) {
        io("the registry's folder cannot be made", () -> Files.createDirectories(folder));
        return new Registry(folder, clock);
    }

    private interface Io<T> {
        T run() throws IOException;
    }

    private static <T> T io(String trouble, Io<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(trouble, e);
        }
    }

    /// Adds a version; it does not serve yet.
    ///
    /// @param save writes the model to the file it is given
    public ModelCard publish(Consumer<Path> save, Map<String, String> notes) {
        return io("the model could not be published to " + folder, () -> {
            Path part = Files.createTempDirectory(folder, "part-");
            save.accept(part.resolve(MODEL));
            while (true) {
                int version = versions().isEmpty() ? 1 : versions().getLast() + 1;
                Path model = part.resolve(MODEL);
                var card = new ModelCard(
                        version, clock.instant(), Files.size(model), Digest.sha256(model), Map.copyOf(notes));
                Files.write(part.resolve(CARD), JsonMapper.shared().writeValueAsBytes(card));
                if (moved(part, place(version))) {
                    return card;
                }
            }
        });
    }

    /// False if another publisher took the number first.
    private static boolean moved(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(place)) {
                return false;
            }
            throw e;
        }
    }

    private Path place(int version) {
        return folder.resolve("%04d".formatted(version));
    }

    /// All versions, oldest first, whole or not.
    public List<Integer> versions() {
        return io("the registry cannot be read", () -> {
            try (Stream<Path> all = Files.list(folder)) {
                return all.map(path -> path.getFileName().toString())
                        .filter(name -> name.matches("\\d{4,9}"))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList();
            }
        });
    }

    /// The card of a version whose file is whole.
    ///
    /// @throws RegistryException if there is no such version, or it is half-written or damaged
    public ModelCard card(int version) {
        Path place = place(version);
        if (!Files.isDirectory(place)) {
            throw new RegistryException("there is no version %d; the registry has %s".formatted(version, versions()));
        }
        if (!Files.exists(place.resolve(CARD)) || !Files.exists(place.resolve(MODEL))) {
            throw new RegistryException(
                    "version %d is half-written: it needs a model and a card; publish it again".formatted(version));
        }
        ModelCard card = read(place.resolve(CARD), ModelCard.class, "the card of version %d".formatted(version));
        String now = Digest.sha256(place.resolve(MODEL));
        if (!card.sha256().equals(now)) {
            throw new RegistryException(
                    "version %d is damaged: its card says SHA-256 %s…, but the file has %s…; publish it again"
                            .formatted(version, Digest.shortened(card.sha256()), Digest.shortened(now)));
        }
        return card;
    }

    /// A version's model, after its file was checked.
    ///
    /// @throws RegistryException as [#card], or if the loader cannot read it
    public <M> M load(int version, Function<Path, M> loader) {
        card(version);
        try {
            return loader.apply(place(version).resolve(MODEL));
        } catch (RuntimeException e) {
            throw new RegistryException(
                    "version %d cannot be loaded: %s".formatted(version, String.valueOf(e.getMessage())), e);
        }
    }

    /// The version that serves, if any.
    public Optional<Integer> serving() {
        List<Integer> served = served();
        return served.isEmpty() ? Optional.empty() : Optional.of(served.getLast());
    }

    /// The versions that served, the present one last.
    public List<Integer> served() {
        Path file = folder.resolve("serving.json");
        return Files.exists(file)
                ? read(file, Serving.class, "the list of what served").versions()
                : List.of();
    }

    /// Lets a version serve from now on, in one step: a reader sees the old one or the new one.
    public synchronized void promote(int version) {
        card(version);
        List<Integer> served = new ArrayList<>(served());
        served.add(version);
        write(served);
    }

    /// Goes back to what served before.
    ///
    /// @throws RegistryException if nothing did
    public synchronized int rollback() {
        List<Integer> served = served();
        if (served.size() < 2) {
            throw new RegistryException("there is nothing to roll back to; what served so far: " + served);
        }
        List<Integer> before = served.subList(0, served.size() - 1);
        card(before.getLast());
        write(before);
        return before.getLast();
    }

    private void write(List<Integer> served) {
        io("the registry could not note which version serves", () -> {
            Path part = Files.createTempFile(folder, "part-", ".json");
            Files.write(part, JsonMapper.shared().writeValueAsBytes(new Serving(served)));
            return Files.move(
                    part,
                    folder.resolve("serving.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private static <T> T read(Path file, Class<T> type, String what) {
        try {
            return io(what + " cannot be read", () -> JsonMapper.shared().readValue(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            throw new RegistryException("%s is damaged (%s); publish the version again".formatted(what, file), e);
        }
    }
}
