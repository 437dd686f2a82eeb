package mlsd.widget;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The elements of a stream, and a bar that hears of each and of the end, whichever threads go through them.
final class Steps<T> implements Spliterator<T> {
    private final Spliterator<T> items;
    private final ProgressBar bar;
    private final AtomicInteger open;
    private boolean ended;

    private Steps(Spliterator<T> items, ProgressBar bar, AtomicInteger open) {
        this.items = items;
        this.bar = bar;
        this.open = open;
    }

    static <T> Steps<T> of(Spliterator<T> items, ProgressBar bar) {
        return new Steps<>(items, bar, new AtomicInteger(1));
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (items.tryAdvance(action)) {
            bar.step();
            return true;
        }
        end();
        return false;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        items.forEachRemaining(item -> {
            action.accept(item);
            bar.step();
        });
        end();
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        Spliterator<T> part = items.trySplit();
        if (part == null) {
            return null;
        }
        open.incrementAndGet();
        return new Steps<>(part, bar, open);
    }

    @Override
    public long estimateSize() {
        return items.estimateSize();
    }

    @Override
    public int characteristics() {
        return items.characteristics();
    }

    @Override
    public Comparator<? super T> getComparator() {
        return items.getComparator();
    }

    private void end() {
        if (!ended) {
            ended = true;
            if (open.decrementAndGet() == 0) {
                bar.close();
            }
        }
    }
}
