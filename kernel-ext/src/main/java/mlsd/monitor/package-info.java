/// Monitoring: windows of a log against a reference, alarms that say what moved, and a pipeline that trains anew; the
/// JDK and [mlsd.metrics] alone.
///
/// | class | what |
/// |---|---|
/// | [Window], [Watched], [Monitor], [Drift] | columns over time; effect and noise, by the number of rows |
/// | [LabelArrival] | labels that are late, and rows that wait for one |
/// | [Measure], [MetricKind], [Board], [Band] | operations, data, model, business: kept over windows, with bands |
/// | [Alarm] | what moved, from what to what, since when, what to look at |
/// | [MetricFamily] | a page that Prometheus reads, text format 0.0.4 |
/// | [Trigger], [TriggerRule] | why a model is trained anew, and when |
/// | [Criterion], [Validation] | the gate: better for sure, in every slice, calibrated, without skew |
/// | [Pipeline], [Task], [TaskResult], [Past], [RunRecord] | tasks in a row that survive a kill |
@NullMarked
package mlsd.monitor;

import org.jspecify.annotations.NullMarked;
