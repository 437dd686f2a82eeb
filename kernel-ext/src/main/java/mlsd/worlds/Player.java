package mlsd.worlds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mlsd.worlds.Shift.Feature;
import mlsd.worlds.Streams.Purpose;

/// Plays one session: asks for a page, sees it, perhaps asks for another.
///
/// The user's moods come from one random stream and the feed's dice from another. The number of pages and their
/// times do not depend on what is shown, so every policy meets the same requests: one page and then each further
/// one with chance `patience`, 90 seconds apart, eight at most.
record Player(long seed, Cast cast, Shifts shifts, Policy policy) {
    static final int MOST_PAGES = 8;
    private static final long PAGE_MILLIS = 90_000;
    private static final double USUAL_DEVICE = 0.85;
    private static final double LABEL_HOURS = 4;

    List<Decision> play(Night night, long session, long visit) {
        Person person = cast.people().get(Visits.user(visit));
        int key = night.day() * 32 + Visits.session(visit);
        RandomGenerator mood = Streams.of(seed, Purpose.RESPONSE, person.user().id(), key);
        RandomGenerator dice = Streams.of(seed, Purpose.FEED, person.user().id(), key);
        Device usual = usual(person, mood.nextDouble(), mood.nextDouble());
        Device device = shifts.device(usual, night.day(), mood.nextDouble());
        List<Decision> decisions = new ArrayList<>(2);
        do {
            long page = session * MOST_PAGES + decisions.size();
            Instant at = Calendar.at(night.day(), Visits.millis(visit) + decisions.size() * PAGE_MILLIS);
            decisions.add(page(night, page, person, at, device, mood, dice));
        } while (mood.nextDouble() < person.taste().patience() && decisions.size() < MOST_PAGES);
        return decisions;
    }

    private static Device usual(Person person, double same, double other) {
        return same < USUAL_DEVICE ? person.user().device() : Device.pick(other);
    }

    private Decision page(
            Night night,
            long page,
            Person person,
            Instant at,
            Device device,
            RandomGenerator mood,
            RandomGenerator dice) {
        Request request = request(night, page, person.user(), at, device, dice);
        return show(request, policy.choose(request, Device.SLOTS, dice), mood);
    }

    /// What the user does with a page, slot by slot.
    Decision show(Request request, Slate slate, RandomGenerator mood) {
        Person person = cast.people().get(request.user().id());
        boolean bot = shifts.bot(person, Calendar.dayOf(request.at()));
        List<Exposure> exposures = new ArrayList<>(slate.candidates().size());
        for (int slot = 0; slot < slate.candidates().size(); slot++) {
            int candidate = slate.candidates().get(slot);
            Clip clip = cast.clips().get(request.candidates().get(candidate).id());
            Context context = request.context(candidate, slot + 1);
            Reaction reaction = bot ? Reaction.ofBot(mood) : Reaction.of(person, clip, context, shifts, mood);
            Impression logged = logged(request, slate, slot, clip, context, reaction);
            exposures.add(new Exposure(logged, reaction.examined(), reaction.attraction()));
        }
        return new Decision(request, slate, exposures);
    }

    private Request request(Night night, long page, User user, Instant at, Device device, RandomGenerator dice) {
        int[] found = night.shelf().candidates(user, dice);
        Video[] candidates = new Video[found.length];
        Boolean[] subscribed = new Boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            candidates[i] = cast.clips().get(found[i]).video();
            subscribed[i] = night.subscribed(user, candidates[i].creator());
        }
        return new Request(
                page,
                page / MOST_PAGES,
                user,
                at,
                device,
                Arrays.asList(candidates),
                Arrays.asList(subscribed),
                night.popularity());
    }

    private Impression logged(Request request, Slate slate, int slot, Clip clip, Context context, Reaction reaction) {
        int day = Calendar.dayOf(request.at());
        int video = clip.video().id();
        double delay = LABEL_HOURS * shifts.labelDelayFactor(day) * reaction.delay();
        return new Impression(
                request.page() * Device.SLOTS + slot,
                request.page(),
                request.session(),
                request.at(),
                request.user().id(),
                video,
                request.device(),
                slot + 1,
                slate.propensities().get(slot),
                context.subscribed(),
                shifts.logged(Feature.VIDEO_AGE, clip.ageHours(request.at()), day),
                shifts.logged(Feature.VIDEO_LENGTH, clip.video().lengthSeconds(), day),
                shifts.logged(Feature.VIDEO_CLICK_RATE, request.popularity().clickRate(video), day),
                reaction.click(),
                reaction.dwellSeconds(),
                reaction.scrollDepth(),
                reaction.completed(),
                reaction.liked(),
                reaction.rating(),
                reaction.reported(),
                reaction.unsubscribed(),
                request.at().plusMillis((long) (delay * 3_600_000)));
    }
}
