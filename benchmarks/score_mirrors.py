"""Measure whether the balance rules ask what is due, and of both sides alike.

    python benchmarks/score_mirrors.py
    python benchmarks/score_mirrors.py --show     also list what was missed and what was wrong

The mirrored, court and dated drafts and their labels are in data/mirrors; README.md there says how they were made.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import claimkit

DRAFTS = Path(__file__).parent / "data" / "mirrors"
LABELS = {"answer-missing": "answer_missing", "reply-missing": "reply_missing"}


def questions(document: claimkit.Document) -> set[tuple[str, str | None]]:
    """What the balance rules ask of a draft: rule and position."""
    return {(f.rule, f.position) for f in claimkit.check(document).findings if f.rule in LABELS}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="list every difference")
    options = parser.parse_args()
    due, asked, right = Counter(), Counter(), Counter()
    silent = quiet = 0
    for label in json.loads((DRAFTS / "labels.json").read_text(encoding="utf-8")):
        found = questions(claimkit.read(DRAFTS / label["file"]))
        owed = {(rule, position) for rule, key in LABELS.items() for position in label[key]}
        side = label["file"].split(".")[-2] if label["pair"] else "neither"
        for counter, many in ((due, owed), (asked, found), (right, found & owed)):
            counter[side] += len(many)
        silent += not owed
        quiet += not owed and not found
        if options.show and found != owed:
            print(f"{label['file']}: missed {sorted(owed - found)}  wrong {sorted(found - owed)}")
    for side, name in (("a", "side A of the pairs"), ("b", "side B of the pairs"), ("neither", "other drafts")):
        print(f"{name:20} questions due {due[side]:3}  asked {asked[side]:3}  right {right[side]:3}")
    recall, precision = right.total() / due.total(), right.total() / max(1, asked.total())
    print(f"all: recall {recall:.3f}  precision {precision:.3f}")
    print(f"drafts of which nothing may be asked: {silent}, left alone: {quiet}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
