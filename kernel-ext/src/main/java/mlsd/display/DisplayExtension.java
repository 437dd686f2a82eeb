package mlsd.display;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/// Gives stock JJava our renderers and the functions of [Notebook]; the course's own kernel has them already.
public final class DisplayExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        // One function for all classes: the table of renderers decides, and it knows a row for everything.
        kernel.getRenderer()
                .createRegistration(Object.class)
                .register((value, context) -> context.getOutputContainer().assign(Bundles.of(Renderers.of(value))));
        kernel.evalBuilder("import mlsd.display.Notebook;").eval();
    }
}
