"""Random scores with ties, weights and missing classes, and what scikit-learn says of them."""
import json

import numpy as np
from sklearn import metrics as m
from sklearn.calibration import calibration_curve

rng = np.random.default_rng(20260101)
cases = []


def curve(x, y, thresholds):
    return {"x": list(x), "y": list(y), "thresholds": list(thresholds)}


def bins(y, p, strategy):
    observed, predicted = calibration_curve(y, p, n_bins=5, strategy=strategy)
    return {"observed": list(observed), "predicted": list(predicted)}


def answers(p, y, w):
    both = y[w > 0].min() != y[w > 0].max()
    some = y[w > 0].max() == 1
    loss = m.log_loss(y, p, labels=[0, 1], sample_weight=w)
    rate = np.full(len(y), np.average(y, weights=w))
    fpr, tpr, roc_at = m.roc_curve(y, p, sample_weight=w, drop_intermediate=False) if both else ([], [], [])
    precision, recall, pr_at = m.precision_recall_curve(y, p, sample_weight=w) if some else ([], [], [])
    called = p >= 0.5
    first = np.zeros(len(y), bool)
    first[np.argsort(-p, kind="stable")[:3]] = True
    edges = np.linspace(0, 1, 6)
    home = np.searchsorted(edges[1:-1], p)
    ece = sum(abs(p[home == b].mean() - y[home == b].mean()) * (home == b).mean() for b in set(home))
    return {
        "logLoss": loss,
        "normalizedEntropy": loss / m.log_loss(y, rate, labels=[0, 1], sample_weight=w) if both else None,
        "brier": float(np.average((p - y) ** 2, weights=w)) if not both else m.brier_score_loss(y, p, sample_weight=w),
        "auc": m.roc_auc_score(y, p, sample_weight=w) if both else None,
        "averagePrecision": m.average_precision_score(y, p, sample_weight=w) if some else None,
        "roc": curve(fpr, tpr, roc_at),
        "precisionRecall": curve(recall[::-1], precision[::-1], [np.inf, *pr_at[::-1]]) if some else curve([], [], []),
        "confusion": [int(c) for c in m.confusion_matrix(y, called, labels=[1, 0]).ravel()],
        "confusionTop3": [int(c) for c in m.confusion_matrix(y, first, labels=[1, 0]).ravel()],
        "precision": m.precision_score(y, called) if called.any() else None,
        "recall": m.recall_score(y, called) if y.any() else None,
        "falsePositiveRate": 1 - m.recall_score(y, called, pos_label=0) if not y.all() else None,
        "accuracy": m.accuracy_score(y, called),
        "f1": m.f1_score(y, called) if called.any() or y.any() else None,
        "f2": m.fbeta_score(y, called, beta=2) if called.any() or y.any() else None,
        "uniform": bins(y, p, "uniform"),
        "quantile": bins(y, p, "quantile"),
        "ece": float(ece),
    }


def case(name, p, y, w):
    p, y, w = np.asarray(p, float), np.asarray(y, int), np.asarray(w, float)
    cases.append({"name": name, "scores": list(p), "labels": [bool(v) for v in y], "weights": list(w),
                  "expected": answers(p, y, w)})


for n in (1, 2, 3, 12, 100, 1000):
    for digits in (0, 1, 16):
        for rate in (0.1, 0.5):
            p = np.round(rng.random(n), digits)
            y = (rng.random(n) < np.clip(rate + 0.4 * (p - 0.5), 0, 1)).astype(int)
            case(f"n={n} digits={digits} rate={rate}", p, y, np.ones(n))
            w = rng.exponential(size=n) * (rng.random(n) < 0.8)
            w[0] = 1
            case(f"n={n} digits={digits} rate={rate} weighted", p, y, w)
case("certain and right", [0, 1], [0, 1], [1, 1])
case("certain and wrong", [0, 1], [1, 0], [1, 1])
case("all positive", [0.2, 0.7], [1, 1], [1, 1])
case("all negative", [0.2, 0.7], [0, 0], [1, 1])
case("all tied", [0.5] * 6, [0, 1] * 3, [1] * 6)
print(json.dumps(cases))
