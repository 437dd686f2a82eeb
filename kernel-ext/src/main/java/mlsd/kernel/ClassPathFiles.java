package mlsd.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// The compiler's files, with the class path of the start listed from an index instead of from each jar in turn.
///
/// javac asks for each package that a cell may mean, in each of its runs; its own answer mounts every jar as a file
/// system first. Once a cell adds to the class path, javac's own answer is used again.
final class ClassPathFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private final JarIndex index;
    private boolean asAtStart = true;

    ClassPathFiles(StandardJavaFileManager files, JarIndex index) {
        super(files);
        this.index = index;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location where, String packageName, Set<JavaFileObject.Kind> kinds, boolean deep) throws IOException {
        if (!asAtStart || where != StandardLocation.CLASS_PATH || deep) {
            return super.list(where, packageName, kinds, deep);
        }
        Optional<List<JavaFileObject>> classes = index.classesIn(packageName);
        if (classes.isEmpty()) {
            return super.list(where, packageName, kinds, deep);
        }
        return kinds.contains(JavaFileObject.Kind.CLASS) ? classes.get() : List.of();
    }

    @Override
    public String inferBinaryName(Location where, JavaFileObject file) {
        return file instanceof JarIndex.Entry entry ? entry.binaryName() : super.inferBinaryName(where, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        boolean ours = one instanceof JarIndex.Entry || other instanceof JarIndex.Entry;
        return ours ? one.toUri().equals(other.toUri()) : super.isSameFile(one, other);
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        if (Set.of("-classpath", "-cp", "--class-path").contains(option)) {
            asAtStart = false;
        }
        return super.handleOption(option, rest);
    }

    @Override
    public void setLocation(Location where, Iterable<? extends File> files) throws IOException {
        asAtStart &= where != StandardLocation.CLASS_PATH;
        fileManager.setLocation(where, files);
    }

    @Override
    public void setLocationFromPaths(Location where, Collection<? extends Path> paths) throws IOException {
        asAtStart &= where != StandardLocation.CLASS_PATH;
        fileManager.setLocationFromPaths(where, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location where) {
        return fileManager.getLocation(where);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location where) {
        return fileManager.getLocationAsPaths(where);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }
}
