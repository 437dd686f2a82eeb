package mlsd.widget;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.comm.CommTarget;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;

/// Comms of the notebook that this kernel serves, in the protocol of Jupyter's widgets.
///
/// The source is "Jupyter widget messaging protocol", version 2.1, of ipywidgets 8. A page that was loaded anew
/// asks on the control target for the state of all widgets at once.
public final class JupyterComms implements Comms, CommTarget {
    private static final String CONTROL = "jupyter.widget.control";
    private final CommManager manager;
    private final Optional<Path> notebook;

    private JupyterComms(CommManager manager, Optional<Path> notebook) {
        this.manager = manager;
        this.notebook = notebook;
    }

    /// Answers pages that ask for the widgets of this kernel.
    ///
    /// @param notebook the file that the kernel was started for, where it is known
    public static void serve(CommManager manager, Optional<Path> notebook) {
        manager.registerTarget(CONTROL, new JupyterComms(manager, notebook));
    }

    /// The running notebook's comms; none in a program that is no kernel.
    static Optional<Comms> current() {
        return kernel().map(kernel -> of(kernel.getCommManager()));
    }

    /// The kernel that this program is, if it is one.
    static Optional<BaseKernel> kernel() {
        try {
            return Optional.of(BaseKernel.notebookKernel());
        } catch (NullPointerException e) { // the engine's way to say that there is none
            return Optional.empty();
        }
    }

    /// Whether a page stands in front of this kernel, as far as one can tell: Jupyter's server names the notebook to
    /// the kernels that it starts for one, and nobody else does.
    static boolean watched() {
        return kernel().map(kernel -> kernel.getCommManager().getTarget(CONTROL))
                .filter(target -> target instanceof JupyterComms comms && comms.notebook.isPresent())
                .isPresent();
    }

    private static Comms of(CommManager manager) {
        if (!(manager.getTarget(CONTROL) instanceof JupyterComms)) {
            serve(manager, Optional.empty());
        }
        return (JupyterComms) manager.getTarget(CONTROL);
    }

    @Override
    public Line open(Map<String, Object> state, Listener listener) {
        return manager.openComm("jupyter.widget", (comms, id, target, message) -> {
            message.getNonNullMetadata().put("version", "2.1.0");
            var data = message.getContent().getData();
            data.add("state", Wire.json(state));
            data.add("buffer_paths", Wire.json(List.of()));
            return new JupyterComm(comms, id, target, listener);
        });
    }

    /// A front end opened the control target.
    @Override
    public Comm createComm(CommManager comms, String id, String target, Message<CommOpenCommand> message) {
        return new ControlComm(comms, id, target, this::states);
    }

    private Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        notebook.map(Farewell::in).orElse(Map.of()).forEach((id, state) -> states.put(id, described(state)));
        for (Comm comm : manager) {
            if (comm instanceof JupyterComm widget) {
                states.put(widget.id(), described(widget.state()));
            }
        }
        return Map.of("method", "update_states", "states", states, "buffer_paths", List.of());
    }

    private static Map<String, Object> described(Map<String, Object> state) {
        return Map.of(
                "model_name", state.getOrDefault("_model_name", ""),
                "model_module", state.getOrDefault("_model_module", ""),
                "model_module_version", state.getOrDefault("_model_module_version", ""),
                "state", state);
    }
}
