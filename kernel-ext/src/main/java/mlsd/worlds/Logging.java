package mlsd.worlds;

import java.util.List;

/// The policy that wrote the log unless the world is told otherwise: popularity with a little personalisation.
///
/// `score = ln(click rate so far) + 0.8 if the topic was ticked + 0.6 if subscribed + 0.3 if not a day old`,
/// softmax with temperature 0.4, one slot in ten explored.
final class Logging {
    static final Policy POLICY = new Policy(Logging::scores, 0.4, 0.1);

    private Logging() {}

    private static double[] scores(Request request) {
        List<Video> candidates = request.candidates();
        double[] scores = new double[candidates.size()];
        long yesterday = request.at().toEpochMilli() - Calendar.DAY_MILLIS;
        for (int i = 0; i < scores.length; i++) {
            Video video = candidates.get(i);
            scores[i] = request.popularity().logClickRate(video.id())
                    + (request.user().interests().contains(video.topic()) ? 0.8 : 0)
                    + (request.subscribed().get(i) ? 0.6 : 0)
                    + (video.uploadedAt().toEpochMilli() > yesterday ? 0.3 : 0);
        }
        return scores;
    }
}
