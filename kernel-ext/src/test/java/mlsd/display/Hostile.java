package mlsd.display;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Values that do their worst.
final class Hostile {
    static final String SCRIPT = "<script>window.hit=1</script><img src=x onerror=\"window.hit=2\"></td></table>";
    static final String ATTRIBUTE = "\" onmouseover=\"window.hit=3\" onload='window.hit=4' x=\"";
    static final String REVERSED = "abc\u202Efdp.exe\u202C \u05d0\u05d1\u05d2 \u0000\u001b[31m\ud800";

    /// How one is made, since some can be used only once.
    interface Value {
        Object make();
    }

    record Secret(String name, Object inside) {
        @Override
        public Object inside() {
            if (name != null) {
                throw new StackOverflowError("no");
            }
            return inside;
        }
    }

    record Holder(List<Object> list) {}

    private Hostile() {}

    static Map<String, Value> values() {
        var values = new LinkedHashMap<String, Value>();
        values.put("text that is HTML", () -> SCRIPT + ATTRIBUTE + REVERSED);
        values.put("list of HTML", () -> List.of(SCRIPT, ATTRIBUTE, REVERSED, SCRIPT + SCRIPT));
        values.put("keys that are HTML", () -> Map.of(SCRIPT, ATTRIBUTE));
        values.put("table of HTML", Hostile::table);
        values.put("toString throws an Error", Throwing::new);
        values.put("list of those", () -> List.of(new Throwing(), new Throwing()));
        values.put("accessor throws an Error", () -> new Secret(SCRIPT, 1));
        values.put("records whose accessor throws", () -> List.of(new Secret("a", 1), new Secret("b", 2)));
        values.put("list in itself", Hostile::inItself);
        values.put("map in itself", Hostile::mapInItself);
        values.put("array in itself", Hostile::arrayInItself);
        values.put("record in itself", () -> new Holder(holding()));
        values.put("future of itself", Hostile::futureOfItself);
        values.put("nested a thousand deep", Hostile::deep);
        values.put("set without end", Endless::new);
        values.put("iterable without end", () ->
                (Iterable<Integer>) () -> Stream.iterate(0, i -> i + 1).iterator());
        values.put("list that lies about its size", Lying::new);
        values.put("map that throws", ThrowingMap::new);
        values.put("cell of ten million characters", () -> List.of("x<".repeat(5_000_000), "y", "z".repeat(200)));
        values.put("text of ten million characters", () -> "\"&".repeat(5_000_000));
        values.put("a million entries", Hostile::million);
        values.put(
                "queue of a million",
                () -> new ArrayDeque<>(IntStream.range(0, 1_000_000).boxed().toList()));
        values.put("matrix of quotes", Hostile::quotes);
        values.put("list with null", () -> Arrays.asList(null, 1, null));
        values.put("failure that causes itself", Hostile::failure);
        values.put("failure whose message throws", ThrowingFailure::new);
        values.put("large image", () -> Gallery.image(3000, 2000));
        return values;
    }

    static final class Throwing {
        @Override
        public String toString() {
            throw new AssertionError("from toString");
        }
    }

    static final class ThrowingFailure extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("from getMessage");
        }
    }

    private static final class ThrowingMap extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new NoClassDefFoundError("entries");
        }
    }

    private static final class Endless extends AbstractSet<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return Stream.iterate(0, i -> i + 1).iterator();
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }
    }

    private static final class Lying extends AbstractList<Integer> implements RandomAccess {
        @Override
        public Integer get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            return 50;
        }
    }

    private static Object table() {
        var cells = new String[100];
        Arrays.fill(cells, SCRIPT + REVERSED);
        return Table.create(SCRIPT, StringColumn.create(SCRIPT + ATTRIBUTE, cells));
    }

    private static Object inItself() {
        return holding();
    }

    private static List<Object> holding() {
        var list = new ArrayList<>();
        list.add("first");
        list.add(list);
        list.add(new Holder(list));
        return list;
    }

    private static Object mapInItself() {
        var map = new HashMap<Object, Object>();
        map.put("me", map);
        return map;
    }

    private static Object arrayInItself() {
        var array = new Object[2];
        Arrays.fill(array, array);
        return array;
    }

    private static Object futureOfItself() {
        var future = new CompletableFuture<Object>();
        future.complete(List.of(future));
        return List.of(future);
    }

    private static Object deep() {
        Object value = "end";
        for (int i = 0; i < 1000; i++) {
            value = List.of(value, value);
        }
        return value;
    }

    private static Object million() {
        var map = new HashMap<Integer, String>();
        IntStream.range(0, 1_000_000).forEach(i -> map.put(i, "v" + i));
        return map;
    }

    private static Object quotes() {
        var rows = new String[500][300];
        for (var row : rows) {
            Arrays.fill(row, "\"'&<>".repeat(40));
        }
        return rows;
    }

    private static Object failure() {
        var first = new IllegalStateException(SCRIPT);
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        return first;
    }
}
