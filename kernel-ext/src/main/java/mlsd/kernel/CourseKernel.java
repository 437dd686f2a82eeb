package mlsd.kernel;

import java.util.List;
import jdk.jshell.JShell;
import mlsd.display.DisplayExtension;
import mlsd.display.Screen;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;
import org.dflib.jjava.kernel.JavaKernel;

/// The engine's kernel with our evaluator, screen and comms.
final class CourseKernel extends JavaKernel implements Screen {
    private final Session session;

    CourseKernel(Session session, SessionHistory history, JShell shell, Evaluator evaluator) {
        super(
                "mlsd-java",
                Main.engine(),
                null,
                List.of(),
                history,
                new KernelIo(new Reply(null, session.outbox(), session.runs().showing())),
                new Comms(session.runs(), session.outbox()),
                new Renderer(),
                new MagicsResolver("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
                Magics.registry(),
                true,
                new StringStyler.Builder().build(),
                shell,
                evaluator);
        this.session = session;
        installNotebookKernel();
    }

    @Override
    public void display(DisplayData data) {
        session.outbox()
                .sendMessage(new Message<>(
                        session.runs().showing(), PublishDisplayData.MESSAGE_TYPE, new PublishDisplayData(data)));
    }

    @Override
    public void clear(boolean wait) {
        session.outbox()
                .sendMessage(new Message<>(
                        session.runs().showing(),
                        PublishClearOutput.MESSAGE_TYPE,
                        wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW));
    }

    /// Answers a question about code; false when it is none.
    @SuppressWarnings("unchecked") // the message type says what the content is
    boolean answer(ShellReplyEnvironment reply, Message<?> message) {
        MessageType<?> type = message.getHeader().getType();
        if (type.equals(MessageType.COMPLETE_REQUEST)) {
            handleCompleteRequest(reply, (Message<CompleteRequest>) message);
        } else if (type.equals(MessageType.INSPECT_REQUEST)) {
            handleInspectRequest(reply, (Message<InspectRequest>) message);
        } else if (type.equals(MessageType.IS_COMPLETE_REQUEST)) {
            handleIsCodeCompeteRequest(reply, (Message<IsCompleteRequest>) message);
        } else {
            return false;
        }
        return true;
    }

    /// Extensions of jars that a cell adds are installed; what this kernel has by itself is not.
    @Override
    protected void installExtension(Extension extension) {
        boolean own = extension instanceof DisplayExtension
                || extension.getClass().getName().startsWith("org.dflib.jjava.distro.");
        if (!own) {
            super.installExtension(extension);
        }
    }
}
