package mlsd.kernel;

import java.lang.reflect.Proxy;

/// What Ctrl-C in a terminal (SIGINT) does.
final class Signals {
    private Signals() {}

    /// Interrupts what runs instead of ending the process; where the JVM keeps the signal to itself, nothing
    /// changes.
    ///
    /// The class for it, `sun.misc.Signal`, is supported but not a part of Java SE, so it is looked up by name.
    static void onInterrupt(Runnable interrupt) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        interrupt.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handling);
        } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
            // a JVM without signals: Jupyter interrupts by a message anyway
        }
    }
}
