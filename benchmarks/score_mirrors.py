"""Measure whether the balance rules treat both sides alike, on mirrored, court and dated drafts.

python benchmarks/score_mirrors.py [--show]

The drafts and their labels are in tests/drafts/mirrors (its README.md says how they were made).
"""

import json
import sys
from pathlib import Path

import claimkit

DRAFTS = Path(__file__).parents[1] / "tests" / "drafts" / "mirrors"
WANTED = {"answer-missing": "answer_missing", "reply-missing": "reply_missing"}


def main() -> int:
    right = found = due = silent = quiet = 0
    for label in json.loads((DRAFTS / "labels.json").read_text(encoding="utf-8")):
        report = claimkit.check(claimkit.read(DRAFTS / label["file"]))
        asked = {(f.rule, f.position) for f in report.findings if f.rule in WANTED}
        owed = {(rule, position) for rule, key in WANTED.items() for position in label[key]}
        right, found, due = right + len(asked & owed), found + len(asked), due + len(owed)
        silent += not owed
        quiet += not owed and not asked
        if "--show" in sys.argv and asked != owed:
            print(f"{label['file']}: missed {sorted(owed - asked)}  wrong {sorted(asked - owed)}")
    print(f"questions due {due}, asked {found}, right {right}: recall {right / due:.3f}  precision {right / found:.3f}")
    print(f"drafts of which nothing may be asked: {silent}, left alone: {quiet}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
