"""Random regression and multi-class rows, and what scikit-learn says of them."""
import json

import numpy as np
from sklearn import metrics as m

rng = np.random.default_rng(20260103)
cases = []
for n in (1, 2, 30, 500):
    for weighted in (False, True):
        actual = rng.normal(size=n) * 10
        predicted = actual + np.round(rng.normal(size=n), 1)
        w = rng.exponential(size=n) if weighted else np.ones(n)
        p = rng.dirichlet(np.ones(4), size=n)
        p[0] = [1, 0, 0, 0]
        classes = rng.integers(0, 4, n)
        cases.append({
            "name": f"n={n} weighted={weighted}",
            "predicted": list(predicted), "actual": list(actual), "weights": list(w),
            "probabilities": p.tolist(), "classes": [int(c) for c in classes],
            "rmse": m.root_mean_squared_error(actual, predicted, sample_weight=w),
            "mae": m.mean_absolute_error(actual, predicted, sample_weight=w),
            "pinball": m.mean_pinball_loss(actual, predicted, alpha=0.9, sample_weight=w),
            "logLoss": m.log_loss(classes, p, labels=[0, 1, 2, 3]),
        })
print(json.dumps(cases))
