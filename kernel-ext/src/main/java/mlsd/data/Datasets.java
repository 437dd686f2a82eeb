package mlsd.data;

import java.util.List;
import tech.tablesaw.api.Table;

/// The real data sets of the course as typed tables, downloaded at first use.
///
/// `Datasets.bankMarketing().rowCount()` is 45211. Where the files lie is explained at `Store`; what each column
/// means stands in `datasets/cards`. Values are the publisher's: a loader gives them types and drops what is
/// personal, no more. All throw `DatasetException` if the files cannot be had.
public final class Datasets {
    private Datasets() {}

    /// 45,211 calls of a bank, in date order; `y` is the target (5,289 yes).
    ///
    /// "unknown" stays a level of its own: the publisher counts no value as missing. `pdays` is -1 for a client
    /// never contacted before. `duration` is known only after the call: never use it as a feature.
    public static Table bankMarketing() {
        return table("bank-marketing", "bank-full.csv");
    }

    /// A tenth of `bankMarketing()`, drawn at random by the publisher: 4,521 rows, 521 yes.
    public static Table bankMarketingSample() {
        return table("bank-marketing", "bank.csv");
    }

    /// US census rows with the publisher's split: 32,561 to train, 16,281 to test; `income` is the target.
    ///
    /// `?` is a missing value (in `workclass`, `occupation` and `native-country`). The dot after the target of the
    /// test file is dropped, so that both parts have the levels `<=50K` and `>50K`.
    public static Split adult() {
        return Census.split(Store.standard());
    }

    /// Bike rentals by day: 731 rows; `cnt` is the target.
    public static Table bikeSharingByDay() {
        return table("bike-sharing", "day.csv");
    }

    /// Bike rentals by hour: 17,379 rows; hours without any rental have no row.
    public static Table bikeSharingByHour() {
        return table("bike-sharing", "hour.csv");
    }

    /// 100,836 ratings of 610 users, with instants in UTC. Non-commercial use only.
    public static Table movieLensRatings() {
        return table("movielens-latest-small", "ratings.csv");
    }

    /// 9,742 films: title with year, genres joined by `|`. Non-commercial use only.
    public static Table movieLensMovies() {
        return table("movielens-latest-small", "movies.csv");
    }

    /// 3,683 tags that users gave to films. Non-commercial use only.
    public static Table movieLensTags() {
        return table("movielens-latest-small", "tags.csv");
    }

    /// The ids of the films elsewhere; `imdbId` is text, as it has leading zeros. Non-commercial use only.
    public static Table movieLensLinks() {
        return table("movielens-latest-small", "links.csv");
    }

    /// 10,000 impressions with click and true propensity, in time order.
    ///
    /// Instants are cut to milliseconds, which is what a Tablesaw column holds.
    ///
    /// @param policy   `random` or `bts` (Bernoulli Thompson sampling)
    /// @param campaign `men` (34 items) or `women` (46 items)
    public static Table openBandit(String policy, String campaign) {
        return table("open-bandit-small", bandit(policy, campaign) + campaign + ".csv");
    }

    /// The items of a campaign of the Open Bandit Dataset, with their features.
    ///
    /// Each policy has its own file, and the hashes of the features differ between them.
    public static Table openBanditItems(String policy, String campaign) {
        return table("open-bandit-small", bandit(policy, campaign) + "item_context.csv");
    }

    private static String bandit(String policy, String campaign) {
        return oneOf("policy", policy, "random", "bts") + "/" + oneOf("campaign", campaign, "men", "women") + "/";
    }

    /// 48,895 listings in New York City; `price` in US dollars a night. The hosts' first names are left out.
    public static Table airbnbNyc() {
        return table("airbnb-nyc-2019", "AB_NYC_2019.csv");
    }

    /// The edges of a graph, each once: 171,002 for `facebook` (179 of them self loops), 289,003 for `git`.
    ///
    /// @param graph `facebook` or `git`
    public static Table socialEdges(String graph) {
        return table("musae-social", "edges/" + graph(graph) + "_edges.csv");
    }

    /// The nodes of a graph with their class: `page_type` for `facebook`, `ml_target` for `git`.
    ///
    /// The developers' account names are left out.
    public static Table socialNodes(String graph) {
        return table("musae-social", "target/" + graph(graph) + "_target.csv");
    }

    /// What the Facebook pages say about themselves: one row for each page (`id`) and `feature` it has.
    public static Table socialFeatures() {
        return Pages.features(Store.standard().path("musae-social", "features/facebook.json"));
    }

    private static String graph(String graph) {
        return oneOf("graph", graph, "facebook", "git");
    }

    /// 3,728 sentences that test a hate speech classifier. **Offensive text**: do not print `test_case` without
    /// need.
    public static Table hateCheck() {
        return table("hatecheck", "test_suite_cases.csv");
    }

    /// 240 paragraphs of 48 articles: `paragraph` (0 to 239), `title`, `text`.
    public static Table xquadParagraphs() {
        return Questions.paragraphs(Store.standard().path("xquad-en", "xquad.en.json"));
    }

    /// 1,190 questions: `id`, `paragraph` with the answer, `question`, `answer`, `answer_start` (character in the
    /// text).
    public static Table xquadQuestions() {
        return Questions.questions(Store.standard().path("xquad-en", "xquad.en.json"));
    }

    /// Handwritten digits as 8 × 8 pictures: 3,823 to train, 1,797 by other writers to test; `digit` is the target.
    public static Split optdigits() {
        return new Split(table("optdigits", "optdigits.tra"), table("optdigits", "optdigits.tes"));
    }

    /// The 15 true boxes of seven pictures: `image`, `class`, `x`, `y`, `width`, `height` in pixels.
    public static Table trueBoxes() {
        return Boxes.read(Store.standard(), "groundtruths");
    }

    /// The 24 boxes that a detector found in the same pictures, with its `confidence`.
    public static Table detectedBoxes() {
        return Boxes.read(Store.standard(), "detections");
    }

    static Table table(String set, String file) {
        return table(Store.standard(), set, file);
    }

    static Table table(Store store, String set, String file) {
        Dataset dataset = store.catalog().dataset(set);
        FileLayout layout = dataset.file(file)
                .layout()
                .orElseThrow(() -> new DatasetException("%s/%s is no table in the catalogue".formatted(set, file)));
        return TableFile.read(store.path(set, file), layout, set + "/" + file);
    }

    private static String oneOf(String what, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new DatasetException(
                    "the %s is one of %s, but got \"%s\"".formatted(what, String.join(", ", allowed), value));
        }
        return value;
    }
}
