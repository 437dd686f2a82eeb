package mlsd.kernel;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/// Opens the jars of the class path on a thread of its own, beside the JVM.
///
/// The JDK's service loaders (of loggers, of channels) ask every jar of the class path, one after the other and
/// before the kernel's first answer; most of it is to list what each jar holds. The JDK keeps that list once for a
/// file that is open. So this begins with the last jar, and they meet in the middle.
final class EarlyJars {
    /// Open until the kernel ends, as those of the class loader are.
    private static final List<ZipFile> OPEN = new ArrayList<>();

    private EarlyJars() {}

    /// Starts to open the jars of a class path as `java -cp` writes it.
    static void open(String classPath) {
        String[] jars = classPath.split(File.pathSeparator);
        Outbox.daemon(() -> open(jars), "early jars").start();
    }

    private static void open(String[] jars) {
        try {
            for (int i = jars.length - 1; i >= 0; i--) {
                OPEN.add(new ZipFile(jars[i]));
            }
        } catch (IOException folder) {
            // the class loader says what is wrong with it, if anything is
        }
    }
}
