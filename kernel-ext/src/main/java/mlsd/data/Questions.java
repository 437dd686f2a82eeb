package mlsd.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The XQuAD file: articles with paragraphs with questions with answers.
final class Questions {
    private record Paragraph(String title, JsonNode node) {}

    private Questions() {}

    static Table paragraphs(Path file) {
        List<Paragraph> all = all(file);
        var number = IntColumn.indexColumn("paragraph", all.size(), 0);
        var title = StringColumn.create("title", all.stream().map(Paragraph::title));
        var text = StringColumn.create(
                "text",
                all.stream().map(paragraph -> paragraph.node().path("context").asString()));
        return Table.create("xquad-en/paragraphs", number, title, text);
    }

    static Table questions(Path file) {
        var id = StringColumn.create("id");
        var number = IntColumn.create("paragraph");
        var question = StringColumn.create("question");
        var answer = StringColumn.create("answer");
        var start = IntColumn.create("answer_start");
        List<Paragraph> all = all(file);
        for (int i = 0; i < all.size(); i++) {
            for (JsonNode one : all.get(i).node().path("qas")) {
                JsonNode first = one.path("answers").path(0);
                id.append(one.path("id").asString());
                number.append(i);
                question.append(one.path("question").asString());
                answer.append(first.path("text").asString());
                start.append(first.path("answer_start").asInt());
            }
        }
        return Table.create("xquad-en/questions", id, number, question, answer, start);
    }

    private static List<Paragraph> all(Path file) {
        return JsonMapper.shared()
                .readTree(file)
                .path("data")
                .valueStream()
                .flatMap(Questions::paragraphs)
                .toList();
    }

    private static Stream<Paragraph> paragraphs(JsonNode article) {
        String title = article.path("title").asString();
        return article.path("paragraphs").valueStream().map(paragraph -> new Paragraph(title, paragraph));
    }
}
