package mlsd.kernel;

import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.magics.ClasspathMagic;
import org.dflib.jjava.maven.MavenDependencyResolver;
import org.dflib.jjava.maven.magics.LoadFromPomLineMagic;
import org.dflib.jjava.maven.magics.MavenMagic;
import org.dflib.jjava.maven.magics.MavenRepoMagic;

/// The engine's magics; those that need Maven load it when they are first used.
final class Magics {
    private Magics() {}

    static MagicsRegistry registry() {
        var maven = new Maven();
        return new MagicsRegistry()
                .registerLineMagic(
                        MagicLines.TIME, (LineMagic<?, JavaKernel>) (kernel, code) -> new Timing().eval(kernel, code))
                .registerCellMagic(MagicLines.TIME, (CellMagic<?, JavaKernel>)
                        (kernel, args, code) -> new Timing().eval(kernel, args, code))
                .registerLineMagic("load", new Load())
                .registerLineMagic("classpath", new ClasspathMagic())
                .registerLineMagic("maven", maven.magic(MavenMagic::new))
                .registerLineMagic("mavenRepo", maven.magic(MavenRepoMagic::new))
                .registerLineMagic("loadFromPOM", maven.magic(LoadFromPomLineMagic::new));
    }

    /// The resolver is made once, when first needed; its class path is long.
    private static final class Maven {
        private @org.jspecify.annotations.Nullable MavenDependencyResolver resolver;

        LineMagic<?, JavaKernel> magic(Function<MavenDependencyResolver, LineMagic<?, JavaKernel>> of) {
            return (kernel, args) -> of.apply(resolver()).eval(kernel, args);
        }

        private synchronized MavenDependencyResolver resolver() {
            if (resolver == null) {
                resolver = new MavenDependencyResolver();
            }
            return resolver;
        }
    }
}
