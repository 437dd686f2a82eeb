package mlsd.lesson;

import java.util.Arrays;

/// What a tutor would add to an exception that says too little by itself.
final class Tips {
    private Tips() {}

    static String about(Throwable thrown) {
        return switch (thrown) {
            case StackOverflowError _ -> "the method calls itself without an end";
            case OutOfMemoryError _ -> "a loop may add to a collection without an end";
            case UnsupportedOperationException e
            when unchangeable(e) ->
                "a collection from List.of, Set.of, Map.of or toList cannot be changed, so make a copy";
            default -> "";
        };
    }

    private static boolean unchangeable(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith("java.util.ImmutableCollections"));
    }
}
