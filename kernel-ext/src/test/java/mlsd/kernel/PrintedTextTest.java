package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private static final byte[] SMILE = "a😀".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_text_that_ends_with_a_whole_character_is_sent_whole() {
        assertThat(PrintedText.whole(SMILE)).isEqualTo(5);
    }

    @Test
    void a_half_character_at_the_end_waits_for_its_rest() {
        assertThat(PrintedText.whole(Arrays.copyOf(SMILE, 3))).isEqualTo(1);
    }

    @Test
    void plain_ascii_is_sent_whole() {
        assertThat(PrintedText.whole(new byte[] {'a', 'b'})).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_text_do_not_wait_for_ever() {
        assertThat(PrintedText.whole(new byte[] {'a', (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80}))
                .isEqualTo(5);
    }
}
