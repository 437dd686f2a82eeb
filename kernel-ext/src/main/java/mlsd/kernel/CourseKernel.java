package mlsd.kernel;

import java.util.List;
import jdk.jshell.JShell;
import mlsd.display.DisplayExtension;
import mlsd.display.Screen;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.kernel.JavaKernel;

/// The engine's kernel with our evaluator, screen and comms.
final class CourseKernel extends JavaKernel implements Screen {
    private final Shared shared;

    CourseKernel(Shared shared, SessionHistory history, JShell shell, Evaluator evaluator) {
        super(
                "mlsd-java",
                Main.engine(),
                null,
                List.of(),
                history,
                new KernelIo(new Reply(null, shared.outbox(), shared.runs().showing())),
                new Comms(shared.runs(), shared.outbox()),
                new Renderer(),
                new MagicLines(),
                Magics.registry(),
                true,
                new StringStyler.Builder().build(),
                shell,
                evaluator);
        this.shared = shared;
        installNotebookKernel();
    }

    @Override
    public void display(DisplayData data) {
        shared.outbox()
                .sendMessage(new Message<>(
                        shared.runs().showing(), PublishDisplayData.MESSAGE_TYPE, new PublishDisplayData(data)));
    }

    @Override
    public void clear(boolean wait) {
        shared.outbox()
                .sendMessage(new Message<>(
                        shared.runs().showing(),
                        PublishClearOutput.MESSAGE_TYPE,
                        wait ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW));
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
