package mlsd.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.MessageContext;

/// A message context that is looked up each time it is read.
final class LateContext {
    private LateContext() {}

    static MessageContext of(Supplier<MessageContext> current) {
        return new MessageContext() {
            @Override
            public List<byte[]> getIdentities() {
                return current.get().getIdentities();
            }

            @Override
            @SuppressWarnings("rawtypes") // the engine's interface is raw
            public Header getHeader() {
                return current.get().getHeader();
            }
        };
    }
}
