package mlsd.widget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mlsd.display.Rendering;

/// How far something long has come, how fast it goes, and how long it will still take.
///
/// ```java
/// for (var epoch : ProgressBar.over("epochs", epochs)) { … }
/// ```
///
/// It is shown at most ten times a second, in place, and stays as it ends; as plain text it is one line.
/// In a program that is no notebook nothing is shown.
public final class ProgressBar implements AutoCloseable {
    private static final long PATIENCE_NANOS = 100_000_000;
    private static final long UNKNOWN = -1;
    private final Pace pace;
    private final ProgressBar root;
    private final LongSupplier nanos;
    private final Consumer<Rendering> screen;
    private final List<ProgressBar> inner = new ArrayList<>();
    private long lastShown;

    private ProgressBar(Pace pace, ProgressBar root, LongSupplier nanos, Consumer<Rendering> screen) {
        this.pace = pace;
        this.root = root;
        this.nanos = nanos;
        this.screen = screen;
        this.lastShown = nanos.getAsLong() - PATIENCE_NANOS;
    }

    // The outermost bar is its own root.
    private ProgressBar(Pace pace, LongSupplier nanos, Consumer<Rendering> screen) {
        this.pace = pace;
        this.root = this;
        this.nanos = nanos;
        this.screen = screen;
        this.lastShown = nanos.getAsLong() - PATIENCE_NANOS;
    }

    /// The items, and a bar that follows whoever goes through them.
    public static <T> Track<T> over(String label, Iterable<T> items) {
        return new Track<>(of(label, items instanceof Collection<?> known ? known.size() : UNKNOWN), items);
    }

    /// The stream, and a bar that follows it until its last element; any number of threads may work on it. What the
    /// stream knows of its size, the bar knows too.
    public static <T> Stream<T> over(String label, Stream<T> stream) {
        return over(stream, total -> of(label, total));
    }

    static <T> Stream<T> over(Stream<T> stream, LongFunction<ProgressBar> barOf) {
        boolean parallel = stream.isParallel();
        Spliterator<T> items = stream.spliterator();
        ProgressBar bar = barOf.apply(items.getExactSizeIfKnown());
        return StreamSupport.stream(Steps.of(items, bar), parallel)
                .onClose(stream::close)
                .onClose(bar::close);
    }

    /// A bar for so many steps; each is told by [#step()].
    public static ProgressBar of(String label, long total) {
        return of(label, total, System::nanoTime, Display.here());
    }

    /// A bar for nobody knows how many steps.
    public static ProgressBar of(String label) {
        return of(label, UNKNOWN);
    }

    static ProgressBar of(String label, long total, LongSupplier nanos, Consumer<Rendering> screen) {
        return new ProgressBar(new Pace(label, total, nanos.getAsLong()), nanos, screen);
    }

    /// A bar under this one, which goes when it is done.
    public <T> Track<T> inside(String label, Iterable<T> items) {
        long total = items instanceof Collection<?> known ? known.size() : UNKNOWN;
        ProgressBar bar = new ProgressBar(new Pace(label, total, nanos.getAsLong()), root, nanos, screen);
        synchronized (root) {
            inner.add(bar);
        }
        return new Track<>(bar, items);
    }

    /// One step is done.
    public void step() {
        step(1);
    }

    /// So many steps are done.
    public void step(long steps) {
        pace.add(steps);
        if (pace.whole()) {
            pace.end(nanos.getAsLong());
        }
        root.show(false);
    }

    /// The work is done, or given up.
    @Override
    public void close() {
        pace.end(nanos.getAsLong());
        synchronized (root) {
            inner.clear();
            if (root != this) {
                root.forget(this);
            }
        }
        root.show(root == this);
    }

    private void forget(ProgressBar done) {
        inner.remove(done);
        inner.forEach(bar -> bar.forget(done));
    }

    private synchronized void show(boolean last) {
        long now = nanos.getAsLong();
        if (last || pace.whole() || now - lastShown >= PATIENCE_NANOS) {
            lastShown = now;
            List<Pace> rows = rows().toList();
            screen.accept(Rendering.html(
                    rows.stream().map(row -> row.html(now)).collect(Collectors.joining("\n")),
                    rows.stream().map(row -> row.text(now)).collect(Collectors.joining("; "))));
        }
    }

    private Stream<Pace> rows() {
        return Stream.concat(Stream.of(pace), inner.stream().flatMap(ProgressBar::rows));
    }
}
