package mlsd.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;

/// Keeps the answers used last, for a while; a key that many ask for at once is loaded once.
///
/// What fails to load is not kept. Put the model's version into the key, and no answer outlives its model.
public final class Cache<K, V> {
    private final int most;
    private final long nanos;
    private final LongSupplier ticker;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long hits;
    private long misses;

    private record Kept<V>(CompletableFuture<V> value, long until) {}

    /// How an absent value is found.
    @FunctionalInterface
    public interface Loader<V> {
        V load() throws Exception;
    }

    /// @param most   entries; then the one used longest ago goes
    /// @param fresh  how long an entry counts from the moment it is asked for first
    /// @param ticker nanoseconds that only grow, such as [System#nanoTime]
    public Cache(int most, Duration fresh, LongSupplier ticker) {
        if (most < 1) {
            throw new IllegalArgumentException("a cache needs room for at least 1 entry, but got " + most);
        }
        this.most = most;
        this.nanos = fresh.toNanos();
        this.ticker = ticker;
    }

    /// The value kept, or loaded now.
    ///
    /// @throws ExecutionException if it does not load
    @SuppressWarnings("ReferenceEquality") // whose load it is, not what it loads
    public V get(K key, Loader<V> loader) throws ExecutionException, InterruptedException {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> value = claim(key, mine);
        if (value == mine) {
            load(key, mine, loader);
        }
        return value.get();
    }

    private synchronized CompletableFuture<V> claim(K key, CompletableFuture<V> mine) {
        long now = ticker.getAsLong();
        Kept<V> there = kept.get(key);
        if (there != null && there.until - now > 0) {
            hits++;
            return there.value;
        }
        misses++;
        kept.put(key, new Kept<>(mine, now + nanos));
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return mine;
    }

    private void load(K key, CompletableFuture<V> mine, Loader<V> loader) {
        // Those who wait for this load must hear of any failure, an interrupt or an Error as well.
        try {
            mine.complete(loader.load());
        } catch (Throwable e) {
            forget(key, mine);
            mine.completeExceptionally(e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // only the load that failed is forgotten
    private synchronized void forget(K key, CompletableFuture<V> mine) {
        Kept<V> there = kept.get(key);
        if (there != null && there.value == mine) {
            kept.remove(key);
        }
    }

    /// The share of questions that the cache answered; 0 before the first.
    public synchronized double hitRate() {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }

    public synchronized int size() {
        return kept.size();
    }
}
