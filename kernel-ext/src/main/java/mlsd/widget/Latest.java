package mlsd.widget;

/// Work of which only the newest order counts: never beside itself, and once more if it was ordered meanwhile.
final class Latest {
    private final Runnable work;
    private boolean running;
    private boolean again;

    Latest(Runnable work) {
        this.work = work;
    }

    /// Does the work now, or leaves it to the thread that is doing it.
    void run() {
        if (begin()) {
            boolean more = true;
            while (more) {
                try {
                    work.run();
                } finally {
                    more = next();
                }
            }
        }
    }

    private synchronized boolean begin() {
        if (running) {
            again = true;
            return false;
        }
        running = true;
        return true;
    }

    private synchronized boolean next() {
        running = again;
        again = false;
        return running;
    }
}
