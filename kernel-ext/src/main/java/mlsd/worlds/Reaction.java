package mlsd.worlds;

import java.util.random.RandomGenerator;

/// What a user does with one slot of a page. It always costs ten numbers of the stream, click or not, so that
/// another ranking meets the same user in the same mood.
///
/// After a click, with `g = P(glad)`: the scroll depth is `u^((1-g)/g)`, whose mean is `g`; a like has chance `0.08
/// g²`;
/// a report `0.0005 + 0.008 bait² (1-g)`; leaving a creator one follows `0.03 (1-g)`.
record Reaction(
        boolean examined,
        double attraction,
        boolean click,
        double dwellSeconds,
        double scrollDepth,
        boolean completed,
        boolean liked,
        int rating,
        boolean reported,
        boolean unsubscribed,
        double delay) {
    static final double BOT_CLICK = 0.5;
    private static final int AFTER_CLICK = 7;

    static Reaction of(Person person, Clip clip, Context context, Shifts shifts, RandomGenerator random) {
        double eye = random.nextDouble();
        double hand = random.nextDouble();
        double delay = -StrictMath.log(1 - random.nextDouble());
        Appeal appeal = Appeal.of(person, clip, context.at(), context.device(), context.subscribed(), shifts);
        double attraction = appeal.clickChance();
        boolean examined = eye < context.device().examination(context.position());
        if (examined && hand < attraction) {
            return clicked(person, clip, context, appeal, attraction, delay, random);
        }
        skip(random);
        return new Reaction(examined, attraction, false, 0, 0, false, false, 0, false, false, delay);
    }

    /// Bots look at everything, click half of it, watch a second and say nothing.
    static Reaction ofBot(RandomGenerator random) {
        random.nextDouble();
        boolean click = random.nextDouble() < BOT_CLICK;
        double delay = -StrictMath.log(1 - random.nextDouble());
        skip(random);
        return new Reaction(true, BOT_CLICK, click, click ? 1 : 0, 0, false, false, 0, false, false, delay);
    }

    private static Reaction clicked(
            Person person,
            Clip clip,
            Context context,
            Appeal appeal,
            double attraction,
            double delay,
            RandomGenerator random) {
        double glad = appeal.gladChance();
        double wanted = Watching.of(clip, glad).wanted(Normal.draw(random));
        int length = clip.video().lengthSeconds();
        double scroll = StrictMath.pow(random.nextDouble(), (1 - glad) / glad);
        boolean liked = random.nextDouble() < 0.08 * glad * glad;
        boolean rates = random.nextDouble() < Stars.speakUp(glad);
        int stars = Stars.given(appeal, person.taste(), Normal.draw(random));
        boolean reported = random.nextDouble() < 0.0005 + 0.008 * clip.bait() * clip.bait() * (1 - glad);
        boolean leaves = random.nextDouble() < 0.03 * (1 - glad) && context.subscribed();
        return new Reaction(
                true,
                attraction,
                true,
                Math.min(wanted, length),
                scroll,
                wanted >= length,
                liked,
                rates ? stars : 0,
                reported,
                leaves,
                delay);
    }

    private static void skip(RandomGenerator random) {
        for (int i = 0; i < AFTER_CLICK; i++) {
            random.nextLong();
        }
    }
}
