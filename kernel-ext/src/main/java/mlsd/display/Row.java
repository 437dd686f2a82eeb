package mlsd.display;

/// One row of the table: for values of this class, this renderer.
record Row<T>(Class<T> type, Renderer<T> renderer) {
    /// From a value to what a front end shows; may throw what it likes.
    @FunctionalInterface
    interface Renderer<T> {
        Rendering render(T value) throws Exception;
    }

    /// From a value to a view.
    @FunctionalInterface
    interface Viewer<T> {
        View view(T value) throws Exception;
    }

    static <T> Row<T> view(Class<T> type, Viewer<T> viewer) {
        return new Row<>(type, value -> Fit.rendering(viewer.view(value)));
    }

    boolean takes(Object value) {
        return type.isInstance(value);
    }

    Rendering render(Object value) throws Exception {
        return renderer.render(type.cast(value));
    }
}
