package mlsd.worlds;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// The videos sorted into piles by topic and by creator, each in the order of upload.
final class Piles {
    private final List<Clip> clips;
    private final int[][] byTopic;
    private final int[][] byCreator;

    Piles(Cast cast) {
        clips = cast.clips();
        byTopic = new int[Topic.values().length][0];
        byCreator = new int[cast.creators().size()][0];
        int[] topicSizes = new int[byTopic.length];
        int[] creatorSizes = new int[byCreator.length];
        for (Clip clip : clips) {
            add(byTopic, topicSizes, clip.video().topic().index(), clip.video().id());
            add(byCreator, creatorSizes, clip.video().creator(), clip.video().id());
        }
        trim(byTopic, topicSizes);
        trim(byCreator, creatorSizes);
    }

    private static void add(int[][] piles, int[] sizes, int pile, int video) {
        if (sizes[pile] == piles[pile].length) {
            piles[pile] = Arrays.copyOf(piles[pile], Math.max(8, 2 * sizes[pile]));
        }
        piles[pile][sizes[pile]++] = video;
    }

    private static void trim(int[][] piles, int[] sizes) {
        for (int pile = 0; pile < piles.length; pile++) {
            piles[pile] = Arrays.copyOf(piles[pile], sizes[pile]);
        }
    }

    /// How many videos were there at the midnight that begins a day; they are the first ones.
    int uploadedBefore(int day) {
        Instant midnight = Calendar.at(day, 0);
        int low = 0;
        int high = clips.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clips.get(middle).video().uploadedAt().isAfter(midnight)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int newerOf(Topic topic, int alive, double u) {
        return newer(byTopic[topic.index()], alive, u);
    }

    int newerBy(int creator, int alive, double u) {
        return newer(byCreator[creator], alive, u);
    }

    /// One of the pile, the last uploads more often: place `n · (1 - u²)` from the bottom; any video if the pile is
    /// empty.
    private static int newer(int[] pile, int alive, double u) {
        int found = Arrays.binarySearch(pile, alive);
        int size = found < 0 ? -found - 1 : found;
        return size == 0 ? (int) (alive * u) : pile[size - 1 - (int) (size * u * u)];
    }
}
