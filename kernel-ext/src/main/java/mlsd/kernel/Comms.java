package mlsd.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.jspecify.annotations.Nullable;

/// The engine's comms, safe for many threads; each message carries as parent what its thread works for.
final class Comms extends CommManager {
    private final Runs runs;
    private final Map<String, Run> madeIn = new ConcurrentHashMap<>();

    Comms(Runs runs, JupyterSocket outbox) {
        this.runs = runs;
        this.comms = new ConcurrentHashMap<>();
        this.targets = new ConcurrentHashMap<>();
        this.context = runs.asking();
        this.iopub = outbox;
    }

    /// The parent is looked up when a message is sent, so nobody sets it.
    @Override
    public void setMessageContext(MessageContext ignored) {}

    @Override
    public void registerComm(Comm comm) {
        super.registerComm(comm);
        Run run = runs.current();
        if (run != null) {
            madeIn.put(comm.getID(), run.shownIn());
        }
    }

    @Override
    public @Nullable Comm unregisterComm(String id) {
        madeIn.remove(id);
        return super.unregisterComm(id);
    }

    /// The run of the cell that opened a comm.
    @Nullable
    Run madeIn(String id) {
        return madeIn.get(id);
    }

    /// Closes what earlier runs of a notebook's cell opened: its output, and the widgets in it, are gone.
    void closeOf(String cellId) {
        for (Comm comm : this) {
            Run run = madeIn.get(comm.getID());
            if (run != null && run.notebookCell().filter(cellId::equals).isPresent()) {
                comm.close();
            }
        }
    }

    @SuppressWarnings("unchecked") // the dispatcher looked at the content
    void open(Reply reply, Message<?> message) {
        handleCommOpenCommand(reply, (Message<CommOpenCommand>) message);
    }

    @SuppressWarnings("unchecked") // the dispatcher looked at the content
    void message(Reply reply, Message<?> message) {
        handleCommMsgCommand(reply, (Message<CommMsgCommand>) message);
    }

    @SuppressWarnings("unchecked") // the dispatcher looked at the content
    void close(Reply reply, Message<?> message) {
        handleCommCloseCommand(reply, (Message<CommCloseCommand>) message);
    }
}
