package mlsd.worlds;

/// Who makes videos, mostly about one topic.
public record Creator(int id, String name, Topic topic) {}
