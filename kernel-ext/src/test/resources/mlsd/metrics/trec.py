"""Random runs with ties, unjudged and unlisted documents and grades, evaluated by trec_eval itself."""
import json

import numpy as np
import pytrec_eval

K = (1, 3, 10, 50)
MEASURES = {"map", "recip_rank", *(f"{m}.{k}" for m in ("ndcg_cut", "P", "recall", "map_cut", "success") for k in K)}
rng = np.random.default_rng(20260103)


def query(listed: int, ties: bool) -> tuple[dict, dict]:
    """A run, and grades of 0 to 3; some listed documents have none, some relevant ones are not listed."""
    scores = rng.integers(0, max(2, listed // 4), listed) / 4 if ties else rng.permutation(listed)
    run = {f"d{i}": float(score) for i, score in enumerate(scores)}
    judged = rng.permutation(listed + 5)[: listed // 2 + 4]
    grades = {f"d{i}": int(rng.integers(0, 4)) for i in judged}
    grades[f"d{judged[0]}"] = 2
    return run, grades


cases = []
for listed in (1, 6, 40, 200):
    for ties in (True, False):
        for number in range(4):
            run, grades = query(listed, ties)
            said = pytrec_eval.RelevanceEvaluator({"q": grades}, MEASURES).evaluate({"q": run})["q"]
            name = f"listed={listed} ties={ties} number={number}"
            cases.append({"name": name, "run": run, "grades": grades, "said": said})
print(json.dumps(cases))
