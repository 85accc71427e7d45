"""Measure the shipped matcher on labelled articles, which it was not trained on.

python benchmarks/score_matcher.py [FILE ...]
python benchmarks/score_matcher.py --show     also list what was missed and what was wrong
"""

import argparse
import sys
from pathlib import Path

from matcher_data import ARTICLES, DATA, Labelled, articles

from claimkit.matching.model import Matcher


def rates(found: set, labelled: set) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = len(found & labelled)
    precision = right / len(found) if found else 0.0
    recall = right / len(labelled) if labelled else 0.0
    return precision, recall, 2 * right / (len(found) + len(labelled)) if right else 0.0


def measure(matcher: Matcher, sentences: list[Labelled], show: bool) -> dict[str, tuple]:
    """Rates over (sentence, position) and over (article, position)."""
    found, labelled = set(), set()
    for at, sentence in enumerate(sentences):
        voiced = {voice.position for voice in matcher.score(sentence.text)}
        found |= {(sentence.article, at, name) for name in voiced}
        labelled |= {(sentence.article, at, name) for name in sentence.positions}
        if show and voiced != sentence.positions:
            print(f"  {sentence.text}")
            print(f"    missed {sorted(sentence.positions - voiced)}")
            print(f"    wrong  {sorted(voiced - sentence.positions)}")
    return {
        "sentences": rates(found, labelled),
        "articles": rates({(a, p) for a, _, p in found}, {(a, p) for a, _, p in labelled}),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="default: both files in data/")
    parser.add_argument("--show", action="store_true", help="list every difference")
    options = parser.parse_args()
    matcher = Matcher.load()
    for path in options.files or [p for p in (DATA / name for name in ARTICLES) if p.exists()]:
        print(path.name)
        for what, (precision, recall, f1) in measure(matcher, articles(path), options.show).items():
            print(f"  {what:10} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
