package mlsd.widget;

import java.util.Map;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/// The comm over which a page asks for all widgets; it lives for one question.
final class ControlComm extends Comm {
    private final Supplier<Map<String, Object>> states;

    ControlComm(CommManager manager, String id, String target, Supplier<Map<String, Object>> states) {
        super(manager, id, target);
        this.states = states;
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
        if ("request_states".equals(Wire.map(message.getContent().getData()).get("method"))) {
            send(Wire.json(states.get()).getAsJsonObject());
        }
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean sending) {}
}
