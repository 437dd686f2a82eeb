package mlsd.worlds;

import java.time.Instant;

/// What nobody on the platform knows: the expected outcome for any user, video and context.
///
/// Formulas: [Appeal] for click and satisfaction, [Watching] for dwell time, [Stars] for ratings.
public final class Truth {
    private final Cast cast;
    private final Shifts shifts;

    Truth(Cast cast, Shifts shifts) {
        this.cast = cast;
        this.shifts = shifts;
    }

    /// `P(examined)` at a position, 1 being the top: `position^-steepness(device)`. Example: the top is always 1.
    public double examination(Device device, int position) {
        if (position < 1 || position > Device.SLOTS) {
            throw new IllegalArgumentException(
                    "A position is 1 (top) to " + Device.SLOTS + ", but " + position + " was asked for");
        }
        return device.examination(position);
    }

    /// `P(click | examined)`: how attractive the video is, wherever it stands.
    public double attraction(int user, int video, Context context) {
        return isBot(user, context.at())
                ? Reaction.BOT_CLICK
                : appeal(user, video, context).clickChance();
    }

    /// `P(click) = P(examined) · P(click | examined)`; bots examine every slot.
    public double click(int user, int video, Context context) {
        double seen = isBot(user, context.at()) ? 1 : examination(context.device(), context.position());
        return seen * attraction(user, video, context);
    }

    /// `P(glad | click)`; a bot is never glad.
    public double satisfaction(int user, int video, Context context) {
        return isBot(user, context.at()) ? 0 : appeal(user, video, context).gladChance();
    }

    /// Expected seconds watched after a click; a bot stays one second.
    public double dwell(int user, int video, Context context) {
        return isBot(user, context.at()) ? 1 : watching(user, video, context).seconds();
    }

    /// `P(watched to the end | click)`.
    public double completion(int user, int video, Context context) {
        return isBot(user, context.at()) ? 0 : watching(user, video, context).completion();
    }

    /// Expected stars if the user rates, between 1 and 5.
    public double stars(int user, int video, Context context) {
        return Stars.expected(appeal(user, video, context), taste(user));
    }

    /// `P(click)` of a logged impression.
    public double click(Impression impression) {
        return click(impression.user(), impression.video(), context(impression));
    }

    /// `P(glad | click)` of a logged impression.
    public double satisfaction(Impression impression) {
        return satisfaction(impression.user(), impression.video(), context(impression));
    }

    /// Expected seconds of a logged impression, if clicked.
    public double dwell(Impression impression) {
        return dwell(impression.user(), impression.video(), context(impression));
    }

    /// Likes and habits of a user, as on day 0.
    public Taste taste(int user) {
        return cast.people().get(user).taste();
    }

    /// Quality of a video, about N(0, 1): raises satisfaction, and clicks a little.
    public double quality(int video) {
        return cast.clips().get(video).quality();
    }

    /// Click-bait of a video, 0 to 1: raises clicks and lowers satisfaction.
    public double bait(int video) {
        return cast.clips().get(video).bait();
    }

    /// Whether the user is a bot at that time.
    public boolean isBot(int user, Instant at) {
        return shifts.bot(cast.people().get(user), Calendar.dayOf(at));
    }

    private Appeal appeal(int user, int video, Context context) {
        Person person = cast.people().get(user);
        Clip clip = cast.clips().get(video);
        return Appeal.of(person, clip, context.at(), context.device(), context.subscribed(), shifts);
    }

    private Watching watching(int user, int video, Context context) {
        return Watching.of(cast.clips().get(video), appeal(user, video, context).gladChance());
    }

    private static Context context(Impression impression) {
        return new Context(impression.at(), impression.device(), impression.position(), impression.subscribed());
    }
}
