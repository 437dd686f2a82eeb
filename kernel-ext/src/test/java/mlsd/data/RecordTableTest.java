package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.columns.Column;

class RecordTableTest {
    private enum Device {
        PHONE,
        TELEVISION
    }

    private record Seen(
            int user,
            long id,
            double dwell,
            boolean click,
            Instant at,
            Device device,
            String title,
            List<String> topics) {}

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_component_is_a_column_of_its_type() {
        var table = Tables.of("seen", Seen.class, Stream.<Seen>of());
        assertThat(table.columns())
                .extracting(Column::name, Column::type)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"user\", INTEGER)",
                        "(\"id\", LONG)",
                        "(\"dwell\", DOUBLE)",
                        "(\"click\", BOOLEAN)",
                        "(\"at\", INSTANT)",
                        "(\"device\", STRING)",
                        "(\"title\", STRING)",
                        "(\"topics\", STRING)");
    }

    @Test
    void a_record_is_a_row() {
        var seen = new Seen(7, 1L << 40, 2.5, true, NOON, Device.TELEVISION, "a, b", List.of("news", "sport"));
        var row = Tables.of("seen", Seen.class, Stream.of(seen)).row(0);
        assertThat(row.getInt("user")).isEqualTo(7);
        assertThat(row.getLong("id")).isEqualTo(1L << 40);
        assertThat(row.getDouble("dwell")).isEqualTo(2.5);
        assertThat(row.getBoolean("click")).isTrue();
        assertThat(row.getInstant("at")).isEqualTo(NOON);
        assertThat(row.getString("device")).isEqualTo("TELEVISION");
        assertThat(row.getString("topics")).isEqualTo("news sport");
        assertThat(ColumnType.STRING).isEqualTo(row.getColumnType("title"));
    }
}
