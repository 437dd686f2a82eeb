"""Random queries with ties: nDCG by scikit-learn, the list metrics by scikit-learn where it has them, else by definition."""
import json

import numpy as np
from sklearn import metrics as m

rng = np.random.default_rng(20260102)
cases = []
for n in (2, 5, 20, 100):
    for digits in (1, 16):
        for k in (1, 3, 10):
            scores = np.round(rng.random(n), digits)
            grades = rng.integers(0, 4, n) * (rng.random(n) < 0.6)
            grades[rng.integers(n)] = 3
            distinct = rng.permutation(n).astype(float)
            order = np.argsort(-distinct)
            relevant = {int(i) for i in range(n) if grades[i] > 0}
            found = [i + 1 for i, item in enumerate(order[:k]) if int(item) in relevant]
            one = int(rng.integers(n))
            only = (np.arange(n) == one).astype(int)
            cases.append({
                "name": f"n={n} digits={digits} k={k}", "k": k,
                "scores": list(scores), "grades": [float(g) for g in grades],
                "ranked": [int(i) for i in order], "relevant": sorted(relevant), "one": one,
                "linear": m.ndcg_score([grades], [scores], k=k),
                "exponential": m.ndcg_score([2.0**grades - 1], [scores], k=k),
                "binary": m.ndcg_score([(grades > 0).astype(int)], [scores], k=k),
                "rankedLinear": m.ndcg_score([grades], [distinct], k=k),
                "precision": len(found) / k,
                "recall": len(found) / len(relevant),
                "hit": float(any(int(item) == one for item in order[:k])),
                "averagePrecision": m.average_precision_score(grades > 0, distinct),
                "averagePrecisionAtK": sum((j + 1) / r for j, r in enumerate(found)) / len(relevant),
                "reciprocalRankOfOne": m.label_ranking_average_precision_score([only], [distinct]),
            })
print(json.dumps(cases))
