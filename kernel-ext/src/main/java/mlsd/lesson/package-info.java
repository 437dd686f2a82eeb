/// Exercise checks, hints, quizzes and progress: what a lesson asks of its reader, with no front end in it.
@NullMarked
package mlsd.lesson;

import org.jspecify.annotations.NullMarked;
