package mlsd.kernel;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/// Loads the classes that JShell makes of cells, and the jars that cells add.
final class CellLoader extends URLClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();
    private final UnaryOperator<byte[]> change;
    private final Variables variables = new Variables();

    /// A loader that changes each cell class before it is defined.
    CellLoader(UnaryOperator<byte[]> change) {
        super("cells", new URL[0], CellLoader.class.getClassLoader());
        this.change = change;
    }

    /// The values of the cells' variables.
    Variables variables() {
        return variables;
    }

    @Override
    public void load(ExecutionControl.ClassBytecodes[] classes) throws ExecutionControl.ClassInstallException {
        for (ExecutionControl.ClassBytecodes one : classes) {
            declared.put(one.name(), one.bytecodes());
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                variables.moveInto(loadClass(classes[i].name()));
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ExecutionControl.ClassInstallException(
                        "The class " + classes[i].name() + " could not be loaded: " + e, installed);
            }
        }
    }

    @Override
    public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {
        for (ExecutionControl.ClassBytecodes one : classes) {
            declared.put(one.name(), one.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String path) throws ExecutionControl.InternalException {
        for (String entry : path.split(File.pathSeparator, -1)) {
            try {
                addURL(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new ExecutionControl.InternalException("This is no place for classes: " + entry);
            }
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
            return known;
        }
        byte @Nullable [] bytes = declared.remove(name);
        if (bytes == null) {
            return super.findClass(name);
        }
        byte[] changed = change.apply(bytes);
        return defineClass(name, changed, 0, changed.length);
    }
}
