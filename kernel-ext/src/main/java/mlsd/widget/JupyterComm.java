package mlsd.widget;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/// A widget's comm.
final class JupyterComm extends Comm implements Comms.Line {
    private final Comms.Listener listener;

    JupyterComm(CommManager manager, String id, String target, Comms.Listener listener) {
        super(manager, id, target);
        this.listener = listener;
    }

    @Override
    public String id() {
        return getID();
    }

    @Override
    public void send(Map<String, Object> data) {
        send(Wire.json(data).getAsJsonObject());
    }

    Map<String, Object> state() {
        return listener.state();
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
        listener.heard(Wire.map(message.getContent().getData()));
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean sending) {
        listener.gone();
    }
}
