package mlsd.lesson;

import java.nio.file.Path;

/// The wish to have the design document as files.
///
/// @param document the pages at hand; those kept in the checkout are added when it is shown
/// @param file without an end: `.md` and `.html` are added
public record DesignExport(DesignDocument document, Path file) {}
