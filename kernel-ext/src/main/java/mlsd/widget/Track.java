package mlsd.widget;

import java.util.Iterator;

/// Items with a bar that follows whoever goes through them.
///
/// @param bar how far it has come
/// @param items what is gone through
public record Track<T>(ProgressBar bar, Iterable<T> items) implements Iterable<T> {
    /// Items to go through for one of these, with a bar under this one.
    public <U> Track<U> inside(String label, Iterable<U> inner) {
        return bar.inside(label, inner);
    }

    /// One item after the other; a step is done when the next is asked for.
    @Override
    public Iterator<T> iterator() {
        Iterator<T> source = items.iterator();
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                boolean more = source.hasNext();
                if (!more) {
                    stepped();
                    bar.close();
                }
                return more;
            }

            @Override
            public T next() {
                stepped();
                T item = source.next();
                begun = true;
                return item;
            }

            private void stepped() {
                if (begun) {
                    begun = false;
                    bar.step();
                }
            }
        };
    }
}
