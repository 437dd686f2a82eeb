package mlsd.kernel;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/// The engine's own way to the screen, always open, always at the cell whose thread uses it.
final class KernelIo extends JupyterIO {
    KernelIo(ShellReplyEnvironment always) {
        super(StandardCharsets.UTF_8);
        setEnv(always);
    }
}
