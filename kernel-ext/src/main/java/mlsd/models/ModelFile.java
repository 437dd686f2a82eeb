package mlsd.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A model in a file: a mark, a header as JSON, the engine's bytes, and the SHA-256 of all that.
record ModelFile(Path file, ModelFile.Header header, Payload payload) {
    private static final long MARK = 0x4d4c53442d303031L; // "MLSD-001"
    private static final int DIGEST = 32;

    enum Role {
        CLASSIFIER,
        REGRESSOR,
        RECOMMENDER
    }

    /// What a model file says before its bytes.
    ///
    /// @param kind which engine reads the bytes
    record Header(Role role, String kind, ModelFacts facts, Encoding encoding) {
        static Header ofRecommender(String kind, ModelFacts facts) {
            return new Header(Role.RECOMMENDER, kind, facts, new Encoding(List.of(), List.of()));
        }
    }

    /// The engine's bytes.
    interface Payload {
        byte[] bytes();
    }

    static void write(Path file, Header header, byte[] payload) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            byte[] json = JsonMapper.shared().writeValueAsBytes(header);
            out.writeLong(MARK);
            out.writeInt(json.length);
            out.write(json);
            out.writeInt(payload.length);
            out.write(payload);
            out.write(sha256(bytes.toByteArray()));
            replace(file.toAbsolutePath(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the model could not be written to " + file, e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(""));
        Path part = Files.createTempFile(folder, "model", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static ModelFile read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            check(file, all);
            var in = new DataInputStream(new ByteArrayInputStream(all, Long.BYTES, all.length - Long.BYTES - DIGEST));
            Header header = JsonMapper.shared().readValue(in.readNBytes(in.readInt()), Header.class);
            byte[] payload = in.readNBytes(in.readInt());
            return new ModelFile(file, header, () -> payload);
        } catch (NoSuchFileException e) {
            throw new ModelException("there is no model file " + file, e);
        } catch (JacksonException e) {
            throw new ModelException(
                    "the header of %s is of another version; train the model again".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the model could not be read from " + file, e);
        }
    }

    private static void check(Path file, byte[] all) {
        if (all.length < Long.BYTES || ByteBuffer.wrap(all).getLong() != MARK) {
            throw new ModelException(file + " is no model file: it does not begin as one");
        }
        int end = Math.max(0, all.length - DIGEST);
        if (!Arrays.equals(sha256(Arrays.copyOf(all, end)), Arrays.copyOfRange(all, end, all.length))) {
            throw new ModelException(
                    "%s is damaged or cut short (%,d bytes): its checksum does not match; save the model again"
                            .formatted(file, all.length));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Classifier classifier() {
        return new Tabular.AsClassifier(tabular(Role.CLASSIFIER));
    }

    Regressor regressor() {
        return new Tabular.AsRegressor(tabular(Role.REGRESSOR));
    }

    Recommender recommender() {
        need(Role.RECOMMENDER);
        return switch (header.kind) {
            case FactorModel.KIND -> FactorModel.of(header.facts, payload.bytes());
            case NeighbourModel.KIND -> NeighbourModel.of(header.facts, payload.bytes());
            case SequenceModel.KIND -> SequenceModel.of(header.facts, payload.bytes());
            default ->
                throw new ModelException("%s holds a recommender of kind \"%s\", unknown here; is it newer?"
                        .formatted(file, header.kind));
        };
    }

    private Tabular tabular(Role wanted) {
        need(wanted);
        return new Tabular(header.facts, header.encoding, Engine.of(header.kind, payload.bytes()));
    }

    void need(Role wanted) {
        if (header.role != wanted) {
            throw new ModelException("%s holds a %s (%s), but a %s was asked for"
                    .formatted(file, word(header.role), header.facts.name(), word(wanted)));
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
