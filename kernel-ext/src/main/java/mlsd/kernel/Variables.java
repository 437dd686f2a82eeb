package mlsd.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/// Where the cells' variables live, and how their values outlive a new home.
///
/// JShell makes a class for each variable, `var past = f(5)` a field `past` in one. When `f` is defined anew, JShell
/// declares what depends on it anew too, in new classes whose fields are empty: without this, a learner who runs
/// the cell of `f` again would silently have 0 and `null` in all that `f` ever gave.
final class Variables {
    private static final Pattern HOME = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*");

    private final Map<String, Field> homes = new ConcurrentHashMap<>();
    private final List<String> lost = new ArrayList<>();

    /// Takes the values into a class that is new, if it is a variable's.
    void moveInto(Class<?> type) {
        if (!HOME.matcher(type.getName()).matches()) {
            return;
        }
        for (Field field : fields(type)) {
            field.setAccessible(true); // its class is not public
            Field before = homes.put(field.getName(), field);
            if (before != null && !copied(before, field)) {
                lost.add(field.getName());
            }
        }
    }

    /// Says which variables have lost their values, for nobody would look: one whose type was defined anew, or whose
    /// cell no longer compiles. One that was declared again without a value is emptied.
    void tellLost(List<SnippetEvent> events) {
        Set<String> misfits = Set.copyOf(lost);
        lost.clear();
        for (SnippetEvent event : events) {
            if (event.snippet() instanceof VarSnippet variable) {
                if (event.causeSnippet() != null) {
                    why(event, variable, misfits)
                            .ifPresent(why -> System.out.println("The value of " + variable.name() + " is lost: " + why
                                    + ". Run the cell that makes it again."));
                } else if (variable.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND) {
                    empty(variable.name());
                }
            }
        }
    }

    private static Optional<String> why(SnippetEvent event, VarSnippet variable, Set<String> misfits) {
        return switch (event.status()) {
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> Optional.of("what its cell used is another thing now");
            case VALID ->
                misfits.contains(variable.name())
                        ? Optional.of("its type " + variable.typeName() + " is new")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Empties a variable that was declared again without a value.
    private void empty(String name) {
        Field field = homes.get(name);
        if (field != null && !field.getType().isPrimitive()) {
            set(field, null);
        } else if (field != null) {
            set(field, Array.get(Array.newInstance(field.getType(), 1), 0));
        }
    }

    private static List<Field> fields(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .filter(field -> !LastValue.holds(field.getName()))
                    .toList();
        } catch (LinkageError missingType) {
            return List.of();
        }
    }

    private static boolean copied(Field from, Field to) {
        try {
            Object value = from.get(null);
            return value == null || set(to, value);
        } catch (IllegalAccessException | LinkageError closed) {
            return false;
        }
    }

    private static boolean set(Field field, @Nullable Object value) {
        try {
            field.set(null, value);
            return true;
        } catch (IllegalAccessException | IllegalArgumentException | LinkageError otherType) {
            return false;
        }
    }
}
