package mlsd.display;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Future;

/// What goes on elsewhere: threads, futures, answers from servers.
final class Running {
    private static final int HEADERS = 30;

    private Running() {}

    static View of(Future<?> future) {
        return View.Line.of(text(future));
    }

    static View of(Thread thread) {
        return View.Line.of(text(thread));
    }

    static View of(HttpResponse<?> response) {
        var facts = new ArrayList<Grid.Fact>();
        facts.add(new Grid.Fact("from", Cell.wide(response.uri().toString())));
        response.headers().map().entrySet().stream()
                .limit(HEADERS)
                .forEach(header ->
                        facts.add(new Grid.Fact(header.getKey(), Cell.wide(String.join(", ", header.getValue())))));
        facts.add(new Grid.Fact("body", Cell.wide(Brief.of(response.body()))));
        return Grid.facts("HTTP response", "status " + response.statusCode(), facts);
    }

    /// The state of a future, and its result if it is there; never waits.
    static String text(Future<?> future) {
        var kind = Brief.kind(future);
        return switch (future.state()) {
            case RUNNING -> kind + ": still running, call .get() or .join() to wait for it";
            case SUCCESS -> kind + ": done, " + Brief.of(future.resultNow());
            case FAILED -> kind + ": failed, " + future.exceptionNow();
            case CANCELLED -> kind + ": cancelled";
        };
    }

    static String text(Thread thread) {
        return (thread.isVirtual() ? "virtual thread" : thread.isDaemon() ? "daemon thread" : "thread")
                + (thread.getName().isEmpty() ? "" : " " + thread.getName())
                + " #" + thread.threadId()
                + ": " + thread.getState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `running`, `success`, `failed`, `cancelled`.
    static String state(Future<?> future) {
        return future.state().name().toLowerCase(Locale.ROOT);
    }
}
