package mlsd.worlds;

/// A user with the tastes and habits that the platform does not know.
record Person(User user, Taste taste) {}
