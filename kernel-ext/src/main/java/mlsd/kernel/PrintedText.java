package mlsd.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.jspecify.annotations.Nullable;

/// Text gathered for one message: one cell, one stream.
record PrintedText(Run run, PublishStream.StreamType type, ByteArrayOutputStream bytes) {
    PrintedText(Run run, PublishStream.StreamType type) {
        this(run, type, new ByteArrayOutputStream());
    }

    /// Whether more text of that run and stream may join.
    boolean fits(Run other, PublishStream.StreamType stream) {
        return run.shownIn() == other.shownIn() && type == stream;
    }

    /// The message with the text, without a character that is only half there.
    Message<PublishStream> message() {
        byte[] all = bytes.toByteArray();
        String text = new String(all, 0, whole(all), StandardCharsets.UTF_8);
        return new Message<>(run.shownIn().message(), PublishStream.MESSAGE_TYPE, new PublishStream(type, text));
    }

    /// The half character at the end, when there is one.
    @Nullable
    PrintedText rest() {
        byte[] all = bytes.toByteArray();
        int end = whole(all);
        if (end == all.length || end == 0) {
            return null;
        }
        PrintedText rest = new PrintedText(run, type);
        rest.bytes.writeBytes(Arrays.copyOfRange(all, end, all.length));
        return rest;
    }

    /// The length of the bytes that end with a whole character; all of them when they are no UTF-8 anyway.
    static int whole(byte[] text) {
        for (int back = 1; back <= Math.min(3, text.length); back++) {
            int lead = text[text.length - back] & 0xFF;
            if (lead >= 0xC0) {
                int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return needed > back ? wholeOrAll(text.length - back, text.length) : text.length;
            }
            if (lead < 0x80) {
                return text.length;
            }
        }
        return text.length;
    }

    private static int wholeOrAll(int end, int all) {
        return end == 0 ? all : end;
    }
}
