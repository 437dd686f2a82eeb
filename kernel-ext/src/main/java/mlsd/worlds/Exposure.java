package mlsd.worlds;

/// An impression with what only the simulator knows: was the slot examined, and how likely is a click if it is?
public record Exposure(Impression logged, boolean examined, double attraction) {}
