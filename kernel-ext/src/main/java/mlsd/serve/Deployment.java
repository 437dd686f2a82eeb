package mlsd.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import mlsd.serve.Lanes.Loaded;

/// The models of a registry in memory: swapped whole, between requests, after they were checked and warmed up.
///
/// Whatever goes wrong with a version, the one before it keeps serving.
public final class Deployment<M> {
    private static final Canary NOBODY = new Canary("canary", 0);
    private final Registry registry;
    private final Function<Path, M> loader;
    private final Consumer<M> warmUp;
    private final AtomicReference<Lanes<M>> lanes;

    private Deployment(Registry registry, Function<Path, M> loader, Consumer<M> warmUp, Loaded<M> first) {
        this.registry = registry;
        this.loader = loader;
        this.warmUp = warmUp;
        this.lanes = new AtomicReference<>(alone(first));
    }

    /// What the registry says is serving.
    ///
    /// @param warmUp scores a few rows, so that the first request meets a warm model; throws if it cannot
    /// @throws RegistryException if nothing serves yet, or it is damaged
    public static <M> Deployment<M> of(Registry registry, Function<Path, M> loader, Consumer<M> warmUp) {
        int version = registry.serving()
                .orElseThrow(() -> new RegistryException(
                        "no version serves yet; promote one of %s first".formatted(registry.versions())));
        M model = registry.load(version, loader);
        warmUp.accept(model);
        return new Deployment<>(registry, loader, warmUp, new Loaded<>(version, model));
    }

    private static <M> Lanes<M> alone(Loaded<M> stable) {
        return new Lanes<>(stable, Optional.empty(), NOBODY, Optional.empty());
    }

    public Lanes<M> lanes() {
        return Objects.requireNonNull(lanes.get());
    }

    private Loaded<M> load(int version) {
        M model = registry.load(version, loader);
        try {
            warmUp.accept(model);
        } catch (RuntimeException e) {
            throw new RegistryException(
                    "version %d loads, but does not score: %s; version %d keeps serving"
                            .formatted(
                                    version,
                                    String.valueOf(e.getMessage()),
                                    lanes().stable().version()),
                    e);
        }
        return new Loaded<>(version, model);
    }

    /// Lets a version answer everybody; canary and shadow end.
    public synchronized void deploy(int version) {
        Loaded<M> next = load(version);
        registry.promote(version);
        lanes.set(alone(next));
    }

    /// Lets what served before answer everybody; canary and shadow end.
    public synchronized int rollback() {
        List<Integer> served = registry.served();
        Optional<Loaded<M>> before =
                served.size() < 2 ? Optional.empty() : Optional.of(load(served.get(served.size() - 2)));
        int version = registry.rollback();
        before.ifPresent(model -> lanes.set(alone(model)));
        return version;
    }

    /// Lets a version answer a share of the users; the others stay with the stable one.
    public synchronized void canary(int version, Canary split) {
        Loaded<M> next = load(version);
        lanes.updateAndGet(now -> new Lanes<>(now.stable(), Optional.of(next), split, now.shadow()));
    }

    /// Lets a version score along; its scores are compared and thrown away.
    public synchronized void shadow(int version) {
        Loaded<M> next = load(version);
        lanes.updateAndGet(now -> new Lanes<>(now.stable(), now.canary(), now.split(), Optional.of(next)));
    }

    /// The stable version alone again.
    public synchronized void endTrials() {
        lanes.updateAndGet(now -> alone(now.stable()));
    }

    /// Such as `version 2 answers, version 3 a share of 0.1`.
    @Override
    public String toString() {
        Lanes<M> now = lanes();
        return "version " + now.stable().version() + " answers"
                + now.canary()
                        .map(canary -> ", version " + canary.version() + " a share of "
                                + now.split().share())
                        .orElse("")
                + now.shadow()
                        .map(shadow -> ", version " + shadow.version() + " scores along")
                        .orElse("");
    }
}
