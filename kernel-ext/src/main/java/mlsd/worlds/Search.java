package mlsd.worlds;

import java.util.List;
import java.util.stream.Stream;

/// The search side of the platform: what people ask for and how well each video answers.
///
/// The grade comes from what a video is about, not from its words: a title may use the other word for its subject.
public final class Search {
    private final Cast cast;
    private final List<Query> queries = Query.all();

    Search(Cast cast) {
        this.cast = cast;
    }

    /// Every subject by each of its two words, alone and with an angle.
    public List<Query> queries() {
        return queries;
    }

    /// How well a video answers a query: 3 perfect, 2 good, 1 related, 0 not.
    public int grade(Query query, int video) {
        Clip clip = cast.clips().get(video);
        return query.grade(clip.wording(), clip.video().topic());
    }

    /// Every pair of a query and a video that is at least related to it.
    public Stream<Judgement> judgements() {
        return queries.stream()
                .flatMap(query -> cast.clips().stream()
                        .map(clip -> new Judgement(
                                query.id(),
                                clip.video().id(),
                                query.grade(clip.wording(), clip.video().topic())))
                        .filter(judgement -> judgement.grade() > 0));
    }
}
