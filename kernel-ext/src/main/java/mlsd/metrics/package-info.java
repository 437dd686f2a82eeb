/// Pure functions that judge predictions, rankings, detections and drift; the JDK alone.
///
/// Predictions come first, the truth second, weights last. An undefined value (an AUC of one class) is an
/// [UndefinedMetricException]; wrong input (lengths, NaN) is an [IllegalArgumentException]; both say what to do.
///
/// Metrics of a ranked list take its order as given: whoever ranks by scores breaks ties first. trec_eval does so by
/// the items' names, descending; with lists ranked like that, all agree with it. nDCG of scores shares ties instead.
///
/// | class | what | source |
/// |---|---|---|
/// | [LogLoss] | log loss, binary and multi-class | Good 1952 |
/// | [NormalizedEntropy] | log loss over that of the base rate | He et al. 2014 |
/// | [Brier] | mean squared error of probabilities | Brier 1950 |
/// | [Calibration] | reliability bins, ECE, MCE, calibration ratio | Naeini et al. 2015; Guo et al. 2017 |
/// | [Roc], [Auc] | ROC curve, area under it, with ties | Fawcett 2006; Hanley & McNeil 1982 |
/// | [PrecisionRecall], [AveragePrecision] | curve, its area in steps; AP, MAP of lists | Davis & Goadrich 2006 |
/// | [Curve] | the points of a curve, with thresholds | |
/// | [ConfusionCounts] | at a threshold or in the top k; precision, recall, F … | van Rijsbergen 1979 |
/// | [Precision], [Recall], [HitRate] | of the first k of a list | trec_eval |
/// | [ReciprocalRank] | RR and MRR | Voorhees 1999 |
/// | [Ndcg], [Gain] | nDCG of lists or scores, three gains | Järvelin & Kekäläinen 2002; Burges et al. 2005 |
/// | [Coverage], [Diversity], [Novelty] | beyond accuracy | Ge et al. 2010; Ziegler et al. 2005; Zhou et al. 2010 |
/// | [Rmse], [Mae], [QuantileLoss] | errors of numbers | Koenker & Bassett 1978 |
/// | [Box], [Iou] | overlap of boxes | Everingham et al. 2010 |
/// | [DetectionAp], [GroundTruth], [Detection], [Interpolation] | AP, mAP, three interpolations | VOC; COCO |
/// | [Bins], [Categories] | counts in the same bins for reference and window | Hyndman & Fan 1996 |
/// | [Psi] | population stability index, and its chance limit by size | Siddiqi 2006; Yurdakul & Naranjo 2020 |
/// | [KolmogorovSmirnov], [ChiSquare], [TestResult] | two-sample tests with p-values | Hodges 1958; Pearson 1900 |
/// | [JensenShannon] | divergence and distance in bits | Lin 1991 |
/// | [Bootstrap], [Interval] | percentile interval of any metric | Efron & Tibshirani 1993 |
/// | [Slices], [Slice], [SliceInterval] | any metric by group | |
@NullMarked
package mlsd.metrics;

import org.jspecify.annotations.NullMarked;
