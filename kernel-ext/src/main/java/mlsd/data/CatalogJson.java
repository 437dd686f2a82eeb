package mlsd.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlsd.data.DataFile.Source;
import mlsd.data.Dataset.Licence;
import mlsd.data.FileLayout.Field;
import mlsd.data.FileLayout.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the catalogue and says which entry is wrong.
final class CatalogJson {
    /// `pixel_{0..63}` stands for 64 columns.
    private static final Pattern RANGE = Pattern.compile("(.*)\\{(\\d+)\\.\\.(\\d+)}");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SAFE_PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private CatalogJson() {}

    static Catalog read(String json) {
        try {
            return new Catalog(list(JsonMapper.shared().readTree(json), "datasets", "the catalogue")
                    .map(CatalogJson::dataset)
                    .toList());
        } catch (JacksonException e) {
            throw new DatasetException("the catalogue is no valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Dataset dataset(JsonNode node) {
        String name = safe(text(node, "name", "a data set"), "the catalogue");
        JsonNode licence = need(node, "licence", name);
        return new Dataset(
                name,
                text(node, "title", name),
                text(node, "about", name),
                text(node, "home", name),
                new Licence(text(licence, "name", name), text(licence, "url", name), text(licence, "note", name)),
                text(node, "citation", name),
                node.path("warning").asString(""),
                list(node, "files", name).map(file -> file(file, name)).toList());
    }

    private static DataFile file(JsonNode node, String set) {
        String path = safe(text(node, "path", set), set);
        String where = set + "/" + path;
        String sha256 = text(node, "sha256", where);
        if (!SHA_256.matcher(sha256).matches()) {
            throw new DatasetException("%s needs a SHA-256 of 64 hex digits, but got \"%s\"".formatted(where, sha256));
        }
        List<Source> sources =
                list(node, "from", where).map(source -> source(source, where)).toList();
        Optional<FileLayout> layout =
                node.has("table") ? Optional.of(layout(node.path("table"), where)) : Optional.empty();
        return new DataFile(path, need(node, "bytes", where).asLong(), sha256, sources, layout);
    }

    private static Source source(JsonNode node, String where) {
        return new Source(
                URI.create(text(node, "url", where)),
                node.path("inside").valueStream().map(JsonNode::asString).toList());
    }

    private static FileLayout layout(JsonNode node, String where) {
        return new FileLayout(
                need(node, "rows", where).asInt(),
                node.path("separator").asString(","),
                node.path("header").asBoolean(true),
                node.path("comment").asString(" ").charAt(0),
                node.path("missing").valueStream().map(JsonNode::asString).toList(),
                list(node, "columns", where)
                        .flatMap(column -> fields(column, where))
                        .toList());
    }

    private static Stream<Field> fields(JsonNode node, String where) {
        String name = need(node, "name", where).asString().strip(); // an export's row number has no name
        Kind kind = Kind.of(text(node, "type", where));
        String meaning = text(node, "meaning", where);
        Matcher range = RANGE.matcher(name);
        if (!range.matches()) {
            return Stream.of(new Field(name, kind, meaning));
        }
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(i -> new Field(range.group(1) + i, kind, meaning));
    }

    /// Paths come from a file that people edit: none may leave the folder of the data.
    private static String safe(String path, String where) {
        if (!SAFE_PATH.matcher(path).matches()) {
            throw new DatasetException(
                    "%s needs plain relative paths such as edges/git.csv, but got \"%s\"".formatted(where, path));
        }
        return path;
    }

    private static Stream<JsonNode> list(JsonNode node, String key, String where) {
        return need(node, key, where).valueStream();
    }

    private static String text(JsonNode node, String key, String where) {
        String text = need(node, key, where).asString("");
        if (text.isBlank()) {
            throw new DatasetException("%s needs a \"%s\" that is not empty".formatted(where, key));
        }
        return text;
    }

    private static JsonNode need(JsonNode node, String key, String where) {
        return node.optional(key)
                .orElseThrow(() -> new DatasetException("%s has no \"%s\" in the catalogue".formatted(where, key)));
    }
}
