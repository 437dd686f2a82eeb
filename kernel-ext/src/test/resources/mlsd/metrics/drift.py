"""Random samples and histograms, and what scipy and numpy say of them."""
import json

import numpy as np
from scipy import stats
from scipy.spatial.distance import jensenshannon

rng = np.random.default_rng(20260104)
cases = []
for n, m in ((1, 1), (2, 3), (10, 10), (50, 37), (400, 250)):
    for shift in (0, 0.5, 2):
        for digits in (1, 16):
            a = np.round(rng.normal(size=n), digits)
            b = np.round(rng.normal(size=m) + shift, digits)
            exact = stats.ks_2samp(a, b, method="exact")
            edges = np.unique(np.quantile(a, [0.25, 0.5, 0.75]))
            p = np.bincount(np.searchsorted(edges, a), minlength=len(edges) + 1)
            q = np.bincount(np.searchsorted(edges, b), minlength=len(edges) + 1)
            left, right = np.maximum(p / n, 1e-4), np.maximum(q / m, 1e-4)
            kept = p + q > 0
            chi = stats.chi2_contingency(np.array([p, q])[:, kept], correction=False) if kept.sum() > 1 else None
            cases.append({
                "name": f"n={n} m={m} shift={shift} digits={digits}",
                "reference": list(a), "current": list(b),
                "ks": exact.statistic, "ksExact": exact.pvalue,
                "ksLimit": stats.kstwobign.sf(np.sqrt(n * m / (n + m)) * exact.statistic),
                "edges": list(edges), "counts": [int(c) for c in q],
                "psi": float(np.sum((right - left) * np.log(right / left))),
                "distance": jensenshannon(p, q, base=2),
                "chiSquare": chi and chi.statistic, "chiSquareP": chi and chi.pvalue,
                "limit": stats.chi2.isf(0.05, n) * (1 / n + 1 / m),
            })
print(json.dumps(cases))
