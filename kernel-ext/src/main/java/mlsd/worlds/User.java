package mlsd.worlds;

import java.util.List;

/// A user as the platform knows them. Tastes and habits are hidden: see [Truth#taste].
///
/// @param joinedDay the day of the first visit; negative for those who were there before day 0
/// @param device the screen used most
/// @param interests the topics ticked at sign-up: a hint at the tastes, not the truth
/// @param subscriptions ids of the creators followed at the start
public record User(
        int id,
        int joinedDay,
        Country country,
        int age,
        Device device,
        List<Topic> interests,
        List<Integer> subscriptions) {}
