"""Measure the shipped matcher on labelled articles, which it was not trained on.

python benchmarks/score_matcher.py [FILE ...]
python benchmarks/score_matcher.py --show     also list what was missed and what was wrong
python benchmarks/score_matcher.py --curve    also train on parts of the corpus (minutes; the bench environment)
"""

import argparse
import sys
from pathlib import Path
from zlib import crc32

from matcher_data import ARTICLES, DATA, Labelled, articles, examples

from claimkit.matching.model import Matcher
from claimkit.matching.storage import Stored

PARTS = (1 / 8, 1 / 4, 1 / 2)

Rates = tuple[float, float, float]


def rates(found: set, labelled: set) -> Rates:
    """Precision, recall and F1."""
    right = len(found & labelled)
    precision = right / len(found) if found else 0.0
    recall = right / len(labelled) if labelled else 0.0
    return precision, recall, 2 * right / (len(found) + len(labelled)) if right else 0.0


def measure(matcher: Matcher, sentences: list[Labelled], *, context: bool = True, show: bool = False) -> list[Rates]:
    """Rates over (sentence, position), and over (article, position)."""
    found, labelled = set(), set()
    for at, sentence in enumerate(sentences):
        voiced = {voice.position for voice in matcher.score(sentence.text, sentence.before if context else "")}
        found |= {(sentence.article, at, name) for name in voiced}
        labelled |= {(sentence.article, at, name) for name in sentence.positions}
        if show and voiced != sentence.positions:
            print(f"  {sentence.text}")
            print(f"    missed {sorted(sentence.positions - voiced)}  wrong {sorted(voiced - sentence.positions)}")
    whole = {(a, p) for a, _, p in found}, {(a, p) for a, _, p in labelled}
    return [rates(found, labelled), rates(*whole)]


def table(name: str, measured: list[Rates]) -> None:
    """Print one line for sentences and one for articles."""
    for what, (precision, recall, f1) in zip(("sentences", "articles"), measured, strict=True):
        print(f"{name:40} {what:10} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


def curve(files: list[Path]) -> None:
    """Train on parts of the corpus, drawn by the digest of each sentence, and measure each."""
    from matcher_selection import fit

    found = examples()
    for part in PARTS:
        drawn = [example for example in found if crc32(example.text.encode()) % 1000 < 1000 * part]
        matcher = Matcher(Stored(*fit(drawn)))
        for path in files:
            table(f"{path.name}, {len(drawn)} sentences", measure(matcher, articles(path)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="labelled articles; default: those in data/")
    parser.add_argument("--show", action="store_true", help="list every difference")
    parser.add_argument("--curve", action="store_true", help="train on parts of the corpus too")
    options = parser.parse_args()
    files = options.files or [DATA / name for name in ARTICLES]
    if options.curve:
        curve(files)
    matcher = Matcher.load()
    for path in files:
        sentences = articles(path)
        table(f"{path.name}, each by itself", measure(matcher, sentences, context=False))
        table(f"{path.name}, with the one before", measure(matcher, sentences, show=options.show))
    return 0


if __name__ == "__main__":
    sys.exit(main())
