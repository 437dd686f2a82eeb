package mlsd.worlds;

import java.util.List;
import java.util.random.RandomGenerator;
import mlsd.worlds.Streams.Purpose;

/// Alternating least squares on what the bias model leaves: the textbook method, to see whether tastes can be
/// found.
final class Als {
    private static final int FACTORS = 8;
    private static final double RIDGE = 5;
    private static final double DAMPING = 5;

    private final double mean;
    private final double[] userBias;
    private final double[] videoBias;
    private final double[][] tastes;
    private final double[][] styles;

    private Als(List<Rating> ratings, int users, int videos) {
        mean = ratings.stream().mapToInt(Rating::stars).average().orElseThrow();
        userBias = new double[users];
        videoBias = new double[videos];
        tastes = small(users, 1);
        styles = small(videos, 2);
    }

    static Als fit(List<Rating> ratings, int users, int videos) {
        Als model = new Als(ratings, users, videos);
        for (int round = 0; round < 15; round++) {
            model.biases(ratings, model.userBias, true);
            model.biases(ratings, model.videoBias, false);
        }
        for (int round = 0; round < 12; round++) {
            model.half(ratings, model.tastes, model.styles, true);
            model.half(ratings, model.styles, model.tastes, false);
        }
        return model;
    }

    double bias(Rating rating) {
        return mean + userBias[rating.user()] + videoBias[rating.video()];
    }

    double predict(Rating rating) {
        return bias(rating) + dot(tastes[rating.user()], styles[rating.video()]);
    }

    private static double[][] small(int rows, int stream) {
        RandomGenerator random = Streams.of(1, Purpose.SURVEY, -1, stream);
        double[][] matrix = new double[rows][FACTORS];
        for (double[] row : matrix) {
            for (int f = 0; f < FACTORS; f++) {
                row[f] = 0.1 * Normal.draw(random);
            }
        }
        return matrix;
    }

    private void biases(List<Rating> ratings, double[] bias, boolean ofUsers) {
        double[] sums = new double[bias.length];
        double[] counts = new double[bias.length];
        for (Rating rating : ratings) {
            int row = ofUsers ? rating.user() : rating.video();
            sums[row] += rating.stars() - bias(rating) + bias[row];
            counts[row]++;
        }
        for (int row = 0; row < bias.length; row++) {
            bias[row] = sums[row] / (counts[row] + DAMPING);
        }
    }

    private void half(List<Rating> ratings, double[][] wanted, double[][] fixed, boolean ofUsers) {
        double[][][] left = new double[wanted.length][FACTORS][FACTORS];
        double[][] right = new double[wanted.length][FACTORS];
        for (Rating rating : ratings) {
            int row = ofUsers ? rating.user() : rating.video();
            double[] other = fixed[ofUsers ? rating.video() : rating.user()];
            double rest = rating.stars() - bias(rating);
            for (int f = 0; f < FACTORS; f++) {
                right[row][f] += rest * other[f];
                for (int g = 0; g < FACTORS; g++) {
                    left[row][f][g] += other[f] * other[g];
                }
            }
        }
        for (int row = 0; row < wanted.length; row++) {
            wanted[row] = solve(left[row], right[row]);
        }
    }

    /// Gauss elimination on `(A + ridge · I) x = b`; the matrix is positive definite, so no pivoting.
    private static double[] solve(double[][] a, double[] b) {
        for (int c = 0; c < FACTORS; c++) {
            a[c][c] += RIDGE;
        }
        for (int c = 0; c < FACTORS; c++) {
            for (int r = c + 1; r < FACTORS; r++) {
                double times = a[r][c] / a[c][c];
                for (int g = c; g < FACTORS; g++) {
                    a[r][g] -= times * a[c][g];
                }
                b[r] -= times * b[c];
            }
        }
        for (int c = FACTORS - 1; c >= 0; c--) {
            for (int g = c + 1; g < FACTORS; g++) {
                b[c] -= a[c][g] * b[g];
            }
            b[c] /= a[c][c];
        }
        return b;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < FACTORS; f++) {
            sum += a[f] * b[f];
        }
        return sum;
    }
}
