/// Exercise checks, hints, quizzes, progress and the design document: what a lesson asks of its reader, with no
/// front end in it.
@NullMarked
package mlsd.lesson;

import org.jspecify.annotations.NullMarked;
