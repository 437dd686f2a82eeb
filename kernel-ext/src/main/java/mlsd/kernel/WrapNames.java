package mlsd.kernel;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/// Mends the order in which JShell writes the classes of snippets that it compiles together.
///
/// Each class imports the others under the names that they have at that moment, and a class of overloads gets its name
/// only when its turn comes. So the map that writes the classes is replaced by one that first gives the overloads among
/// the others the name that they will have.
///
/// The map stands in a final field of JShell, which offers no other way in: it makes the map itself, asks it without
/// asking anyone of ours before, and no constructor or builder takes one. From JDK 26 on such a write is warned of, and
/// later refused, unless `--enable-final-field-mutation=ALL-UNNAMED` allows it: the set-up writes that option into the
/// kernel's command line where the JDK knows it (`install.py`). Where it is refused all the same, [Overloads] mends
/// nothing, and the rest of the kernel works. The way out is a mend in the JDK.
final class WrapNames {
    private static final ClassDesc MAP = ClassDesc.of("jdk.jshell.OuterWrapMap");
    private static final ClassDesc OURS = ClassDesc.of("jdk.jshell.NamedOuterWrapMap");
    private static final ClassDesc SHELL = ClassDesc.of("jdk.jshell.JShell");
    private static final ClassDesc FIRST = ClassDesc.of("java.util.function.Consumer");
    private static final MethodTypeDesc WRAP = MethodTypeDesc.of(
            ClassDesc.of("jdk.jshell.OuterWrap"),
            ConstantDescs.CD_Set,
            ConstantDescs.CD_Collection,
            ConstantDescs.CD_List,
            ConstantDescs.CD_List);

    private final Method key = Inside.method(Snippet.class, "key");
    private final Method index = Inside.method(Inside.type("Key"), "index");
    private final Method version = Inside.method(Snippet.class, "sequenceNumber");
    private final Method letters = Inside.method(Inside.type("Util"), "asLetters", int.class);
    private final Field wrap = Inside.field(Snippet.class, "outer");
    private final Method className = Inside.method(Inside.type("OuterWrap"), "className");
    private final Field inner = Inside.field(Inside.type("OuterWrap"), "w");
    private final Constructor<?> named = Inside.type("OuterSnippetsClassWrap").getDeclaredConstructors()[0];

    private WrapNames() throws ReflectiveOperationException {
        named.setAccessible(true);
    }

    /// Replaces the map of a shell.
    static void correct(JShell shell) throws ReflectiveOperationException {
        Consumer<Collection<Snippet>> first = new WrapNames()::name;
        Class<?> ours;
        try {
            ours = Class.forName(OURS.packageName() + "." + OURS.displayName());
        } catch (ClassNotFoundException firstTime) {
            ours = MethodHandles.privateLookupIn(JShell.class, MethodHandles.lookup())
                    .defineClass(map());
        }
        Constructor<?> made = ours.getDeclaredConstructor(JShell.class, Consumer.class);
        made.setAccessible(true);
        Inside.field(JShell.class, "outerMap").set(shell, made.newInstance(shell, first));
    }

    /// `OuterWrapMap` with `first.accept(plus)` before `wrapInClass(except, plus, snippets, wraps)`.
    private static byte[] map() {
        return ClassFile.of()
                .build(
                        OURS,
                        type -> type.withSuperclass(MAP)
                                .withField("first", FIRST, ClassFile.ACC_PRIVATE)
                                .withMethodBody(
                                        "<init>",
                                        MethodTypeDesc.of(ConstantDescs.CD_void, SHELL, FIRST),
                                        0,
                                        code -> code.aload(0)
                                                .aload(1)
                                                .invokespecial(
                                                        MAP, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void, SHELL))
                                                .aload(0)
                                                .aload(2)
                                                .putfield(OURS, "first", FIRST)
                                                .return_())
                                .withMethodBody("wrapInClass", WRAP, 0, WrapNames::wrapInClass));
    }

    private static void wrapInClass(CodeBuilder code) {
        code.aload(0)
                .getfield(OURS, "first", FIRST)
                .aload(2)
                .invokeinterface(FIRST, "accept", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object))
                .aload(0)
                .aload(1)
                .aload(2)
                .aload(3)
                .aload(4)
                .invokespecial(MAP, "wrapInClass", WRAP)
                .areturn();
    }

    /// Gives each group of overloads the name of its class.
    private void name(Collection<Snippet> others) {
        var groups = others.stream()
                .filter(MethodSnippet.class::isInstance)
                .map(MethodSnippet.class::cast)
                .collect(Collectors.groupingBy(MethodSnippet::name));
        for (List<MethodSnippet> overloads : groups.values()) {
            String name = nameOf(overloads);
            overloads.forEach(one -> rename(one, name));
        }
    }

    /// JShell's own rule: the numbers of all snippets in the class, each with the letters of its version.
    private String nameOf(List<MethodSnippet> overloads) {
        return "$JShell$"
                + overloads.stream()
                        .sorted(Comparator.comparingInt(this::number))
                        .map(one ->
                                number(one) + (String) Inside.call(letters, JShell.class, Inside.call(version, one)))
                        .collect(Collectors.joining("_"));
    }

    private int number(Snippet snippet) {
        return (int) Inside.call(index, Inside.call(key, snippet));
    }

    /// Its own turn comes before anyone reads more of the wrap than the name.
    private void rename(MethodSnippet method, String name) {
        try {
            Object now = wrap.get(method);
            if (!Inside.call(className, now).equals(name)) {
                wrap.set(method, named.newInstance(name, inner.get(now), List.of(), List.of()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell's wraps are not as expected", e);
        }
    }
}
