/// Serving: a request becomes a ranked page in stages, each with a time budget and a cheaper answer in reserve.
///
/// | class | what |
/// |---|---|
/// | [Funnel], [Stage], [Step], [Deadline], [Served], [Ran] | stages under one deadline, each with a fallback |
/// | [CandidateSource], [Candidate], [NeighbourIndex], [ExactIndex], [HnswIndex] | where candidates come from |
/// | [Feed], [Ranking], [FeatureSource], [Rerank] | candidates → light → heavy → re-ranked page |
/// | [Endpoint], [Service], [Reply], [FeedService] | the HTTP side |
/// | [Gate], [Batcher], [Cache] | load shedding, micro-batches, a cache that loads once |
/// | [RequestLog] | a log that loses no acknowledged line |
/// | [Registry], [ModelCard], [Deployment], [Lanes], [Canary], [Shadow] | versions, swap, rollback, trial runs |
/// | [Latencies], [StageLatency], [Metrics] | a histogram a stage; Prometheus text |
/// | [LoadTest], [LoadReport] | a paced open-loop load generator |
@NullMarked
package mlsd.serve;

import org.jspecify.annotations.NullMarked;
