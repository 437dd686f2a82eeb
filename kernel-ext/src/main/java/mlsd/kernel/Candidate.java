package mlsd.kernel;

/// One way to go on.
///
/// @param text what replaces the range
/// @param type what it is, in JupyterLab's words: `function`, `instance`, `class`, `module`, `keyword`, `magic`,
/// `path`
/// @param signature parameters and result, or an empty text
record Candidate(String text, String type, String signature) {}
