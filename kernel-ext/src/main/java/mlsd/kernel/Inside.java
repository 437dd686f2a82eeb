package mlsd.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/// The inside of JShell, which the kernel's command line opens to us: what no method of it tells or mends.
final class Inside {
    private Inside() {}

    /// The value of a private field.
    static Object field(Object owner, String name) throws ReflectiveOperationException {
        return field(owner.getClass(), name).get(owner);
    }

    /// A private field.
    static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /// A private method.
    static Method method(Class<?> type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        Method method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /// Calls a private method that gives a value and throws nothing; of a static one, any owner will do.
    static Object call(Method method, Object owner, Object... arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell's " + method + " is not as expected", e);
        }
    }

    /// A class that is not public.
    static Class<?> type(String name) throws ReflectiveOperationException {
        return Class.forName("jdk.jshell." + name);
    }
}
