package mlsd.kernel;

/// What the parts of one running kernel share.
///
/// @param outbox what is published
/// @param runs who works for which cell
/// @param work the threads of cells
/// @param index where each snippet came from
record Shared(Outbox outbox, Runs runs, Work work, CellIndex index) {}
