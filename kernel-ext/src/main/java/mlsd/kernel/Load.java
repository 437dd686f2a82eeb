package mlsd.kernel;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.magics.LoadMagic;
import org.jspecify.annotations.Nullable;

/// `%load`: runs the code of a file, or of a notebook's cells, as the engine does, and tells errors in its lines.
final class Load implements LineMagic<@Nullable Object, JavaKernel> {
    private final LoadMagic engine = new LoadMagic();

    @Override
    public @Nullable Object eval(JavaKernel kernel, List<String> names) throws Exception {
        if (names.size() != 1) {
            throw new IllegalArgumentException("%load needs the name of one file, but got "
                    + (names.isEmpty() ? "none" : names) + ": write for example  %load helper.jsh");
        }
        Path file = Path.of(names.getFirst()).toAbsolutePath();
        try {
            ((Evaluator) kernel.getEvaluator())
                    .read(String.valueOf(file.getFileName()), () -> engine.eval(kernel, names));
        } catch (FileNotFoundException missing) {
            throw new FileNotFoundException("%load needs a file, but there is none at " + file);
        }
        return null;
    }
}
