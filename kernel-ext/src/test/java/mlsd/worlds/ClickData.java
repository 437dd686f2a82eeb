package mlsd.worlds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Clicks with the features a sensible learner would take: none of them from the truth, all of them known before
/// the impression. `early` are days 0–9, `late` the days after.
record ClickData(Rows early, Rows late) {
    static final int POSITION = 0;
    static final int CLICK_RATE = 1;

    record Rows(List<double[]> features, List<Integer> clicks) {
        double[][] matrix() {
            return features.toArray(double[][]::new);
        }

        int[] labels() {
            return clicks.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    static ClickData of(ShortVideo world) {
        List<User> users = world.users();
        List<Video> videos = world.videos();
        ClickData data = new ClickData(rows(), rows());
        Map<Integer, int[]> pastByTopic = new HashMap<>();
        world.impressions().forEach(impression -> {
            User user = users.get(impression.user());
            Video video = videos.get(impression.video());
            int key = user.id() * 16 + video.topic().index();
            int[] past = pastByTopic.computeIfAbsent(key, id -> new int[2]);
            Rows rows = Duration.between(Calendar.START, impression.at()).toDays() < 10 ? data.early : data.late;
            rows.features.add(features(impression, user, video, past));
            rows.clicks.add(impression.click() ? 1 : 0);
            past[0]++;
            past[1] += impression.click() ? 1 : 0;
        });
        return data;
    }

    private static Rows rows() {
        return new Rows(new ArrayList<>(), new ArrayList<>());
    }

    private static double[] features(Impression impression, User user, Video video, int[] past) {
        List<Double> row = new ArrayList<>();
        row.add(Math.log(impression.position()));
        row.add(Math.log(impression.videoClickRate()));
        row.add(Math.log(impression.videoLengthSeconds()));
        row.add(Math.log(1 + impression.videoAgeHours()));
        row.add(Calendar.localHour(impression.at(), user.country()) / 10.0);
        row.add(impression.subscribed() ? 1.0 : 0.0);
        row.add(user.interests().contains(video.topic()) ? 1.0 : 0.0);
        row.add(Math.log((past[1] + 0.6) / (past[0] + 4.0)));
        for (Device device : Device.values()) {
            row.add(impression.device() == device ? 1.0 : 0.0);
        }
        for (Topic topic : Topic.values()) {
            row.add(video.topic() == topic ? 1.0 : 0.0);
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
