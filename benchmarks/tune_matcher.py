"""What each part of the matcher is worth, by cross-validation on the corpus alone. Articles play no part.

python benchmarks/tune_matcher.py             every variant (two minutes each)
python benchmarks/tune_matcher.py ridge-only  those named
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from matcher_data import examples
from matcher_learning import Settings, learn, sentence_features
from matcher_selection import article_weights, combination, folds, label_matrix, sides

# Two of the five folds are held out, one after the other: enough to tell what matters.
HELD = (0, 1)

VARIANTS = {
    "as-shipped": Settings(),
    "no-concepts": Settings(say=(1.0, 0.7, 0.0)),
    "no-characters": Settings(say=(1.0, 0.0, 0.45)),
    "no-skips": Settings(at_least="w2 b2 s999999 n3 c3 k2 K2 N2"),
    "no-negation": Settings(at_least="w2 b2 s3 n999999 c3 k2 K2 N999999"),
    "no-concept-pairs": Settings(at_least="w2 b2 s3 n3 c3 k2 K999999 N2"),
    "every-feature": Settings(at_least="w1 b1 s1 n1 c1 k1 K1 N1"),
    "ridge-only": Settings(softmax_share=0.0),
    "more-softmax": Settings(softmax_share=0.2),
}


def held_out(job: tuple[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """The scores and labels of one fold, from a model of all the others."""
    name, held = job
    found = examples()
    labels = label_matrix(found, sorted({position for example in found for position in example.positions}))
    features = [sentence_features(example.text) for example in found]
    out = folds(found) == held
    inside = [feature for feature, is_out in zip(features, out, strict=True) if not is_out]
    outside = [feature for feature, is_out in zip(features, out, strict=True) if is_out]
    return learn(inside, labels[~out], VARIANTS[name]).scores(outside), labels[out]


def judge(scores: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """The best F1 of one threshold and the average precision, silent sentences weighted as in articles."""
    weights = article_weights(labels[:, -1])
    given = sides(scores)
    log_odds = (given * combination(given, labels[:, :-1], weights)).sum(axis=-1).ravel()
    order = np.argsort(-log_odds, kind="stable")
    weight = np.repeat(weights, labels.shape[1] - 1)[order]
    right = weight * labels[:, :-1].ravel()[order]
    found, hits = np.cumsum(weight), np.cumsum(right)
    return float((2 * hits / (found + hits[-1])).max()), float((hits / found * right).sum() / hits[-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("variants", nargs="*", help=f"of: {', '.join(VARIANTS)}")
    chosen = parser.parse_args().variants or list(VARIANTS)
    if unknown := set(chosen) - VARIANTS.keys():
        parser.error(f"no such variant: {', '.join(sorted(unknown))}")
    with ProcessPoolExecutor(len(HELD)) as pool:
        for name in chosen:
            parts = list(pool.map(held_out, [(name, held) for held in HELD]))
            f1, precision = judge(*(np.concatenate(side) for side in zip(*parts, strict=True)))
            print(f"{name:18} F1 {f1:.3f}  average precision {precision:.3f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
