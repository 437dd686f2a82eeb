package mlsd.worlds;

/// How well a video answers a query: 3 perfect, 2 good, 1 related, 0 not.
public record Judgement(int query, int video, int grade) {}
