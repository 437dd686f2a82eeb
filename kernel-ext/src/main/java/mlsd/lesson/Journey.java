package mlsd.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A reader's way through the lessons.
///
/// @param lessons in the order of the course
public record Journey(List<LessonProgress> lessons) {
    /// Checks that the list does not change any more.
    public Journey {
        lessons = List.copyOf(lessons);
    }

    /// The way through these lessons; nothing is done where no progress is kept.
    public static Journey of(List<Lesson> lessons, Optional<Progress> progress) {
        return new Journey(lessons.stream()
                .map(lesson -> new LessonProgress(
                        lesson, progress.map(kept -> kept.of(lesson.id())).orElseGet(() -> Standing.none(lesson.id()))))
                .toList());
    }

    /// Where to go on: the lesson opened last, or if that is done the next one that is not, or the first such.
    public Optional<LessonProgress> next() {
        int last = IntStream.range(0, lessons.size())
                .filter(at -> lessons.get(at).lastOpened().isPresent())
                .boxed()
                .max(Comparator.comparing(at -> lessons.get(at).lastOpened().orElseThrow()))
                .orElse(0);
        return IntStream.concat(IntStream.range(last, lessons.size()), IntStream.range(0, last))
                .mapToObj(lessons::get)
                .filter(lesson -> !lesson.complete())
                .findFirst();
    }

    /// The lesson after one of these.
    public Optional<LessonProgress> after(LessonProgress lesson) {
        return lessons.stream()
                .skip(lessons.indexOf(lesson) + 1L)
                .filter(later -> !later.complete())
                .findFirst();
    }
}
