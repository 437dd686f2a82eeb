package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {
    record Row(int id, double someValue, Instant at, boolean yes, List<Topic> topics, String text) {}

    @Test
    void writes_snake_case_names_six_decimals_and_utc() throws IOException {
        Row row = new Row(7, 0.1, Instant.parse("2026-01-05T00:00:00Z"), true, List.of(Topic.PETS, Topic.NEWS), "a b");
        assertThat(csv(row)).isEqualTo("""
                id,some_value,at,yes,topics,text
                7,0.100000,2026-01-05T00:00:00.000Z,true,PETS;NEWS,a b
                """);
    }

    @Test
    void a_missing_number_is_an_empty_field() throws IOException {
        assertThat(csv(row(Double.NaN, ""))).endsWith("1,,1970-01-01T00:00:00.000Z,false,,\n");
    }

    @Test
    void a_negative_number_keeps_its_sign_but_zero_has_none() throws IOException {
        assertThat(csv(row(-2.5, ""))).contains("1,-2.500000,");
        assertThat(csv(row(-1e-9, ""))).contains("1,0.000000,");
    }

    @Test
    void commas_and_quotes_are_quoted() throws IOException {
        assertThat(csv(row(0, "say \"a, b\""))).endsWith(",\"say \"\"a, b\"\"\"\n");
    }

    private static Row row(double value, String text) {
        return new Row(1, value, Instant.EPOCH, false, List.of(), text);
    }

    private static String csv(Row row) throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(out, Row.class, Stream.of(row));
        return out.toString();
    }
}
