package mlsd.worlds;

import java.util.List;

/// What a video is about: the class of the multi-class framing.
///
/// `perishable`: the appeal drops two days after the upload. `morning`, `day`, `evening`, `night`: added to the
/// click log-odds at that part of the viewer's day. Each subject has two words for the same thing,
/// `pasta:spaghetti`.
public enum Topic {
    COOKING(false, -0.5, 1.0, 0.3, -0.8, "pasta:spaghetti bread:loaf soup:stew curry:masala salad:greens cake:gateau"),
    FOOTBALL(
            true,
            -0.3,
            -0.3,
            1.0,
            0.2,
            "goal:strike keeper:goalie derby:clash penalty:spot-kick transfer:signing cup:final"),
    TRAVEL(
            false,
            0.0,
            0.5,
            0.2,
            -0.6,
            "beach:shore mountain:peak train:railway hostel:lodging island:atoll market:bazaar"),
    MUSIC(false, -0.3, 0.0, 0.5, 0.8, "guitar:riff piano:keys drums:beat singer:vocalist concert:gig remix:mashup"),
    COMEDY(false, -0.8, -0.2, 0.8, 1.0, "prank:hoax sketch:skit joke:pun parody:spoof fail:blooper impression:mimicry"),
    NEWS(
            true,
            1.4,
            0.0,
            -0.3,
            -1.1,
            "election:vote storm:hurricane budget:spending strike:walkout court:trial summit:talks"),
    SCIENCE(
            false,
            0.2,
            0.8,
            -0.2,
            -0.3,
            "planet:world cell:microbe robot:machine fossil:dinosaur battery:accumulator ocean:sea"),
    GAMES(
            false,
            -1.0,
            -0.5,
            0.6,
            1.3,
            "speedrun:record boss:enemy puzzle:riddle arcade:retro strategy:tactics update:patch"),
    FASHION(
            false,
            0.5,
            0.3,
            -0.2,
            -0.5,
            "jacket:coat sneakers:trainers makeup:cosmetics hair:hairstyle thrift:second-hand runway:catwalk"),
    PETS(false, 0.3, 0.0, 0.2, 0.0, "puppy:dog kitten:cat parrot:bird hamster:rodent aquarium:fish rescue:shelter");

    private static final List<Topic> ALL = List.of(values());

    private final boolean perishable;
    private final double morning;
    private final double day;
    private final double evening;
    private final double night;
    private final String subjects;

    Topic(boolean perishable, double morning, double day, double evening, double night, String subjects) {
        this.perishable = perishable;
        this.morning = morning;
        this.day = day;
        this.evening = evening;
        this.night = night;
        this.subjects = subjects;
    }

    /// Each subject as its two words; a search for one of them is answered by the other as well.
    public List<List<String>> subjects() {
        return List.of(subjects.split(" ")).stream()
                .map(pair -> List.of(pair.split(":")))
                .toList();
    }

    /// The topic for a uniform number.
    static Topic pick(double u) {
        return ALL.get((int) (ALL.size() * u));
    }

    /// The topic so many places further on, the first after the last.
    Topic further(int places) {
        return ALL.get((index() + places) % ALL.size());
    }

    /// Its place in arrays. The order of the topics is part of the world: changing it changes every byte.
    @SuppressWarnings("EnumOrdinal") // deliberate, for the reason above
    int index() {
        return ordinal();
    }

    boolean perishable() {
        return perishable;
    }

    /// Log-odds at a local hour 0–23: morning from 5, day from 11, evening from 17, night from 23.
    double atHour(int hour) {
        return hour < 5 || hour >= 23 ? night : hour < 11 ? morning : hour < 17 ? day : evening;
    }
}
