"""Measure the rules over drafts on labelled drafts with planted mistakes.

    python benchmarks/score_drafts.py [FOLDER]
    python benchmarks/score_drafts.py --show     also list what was missed and what was wrong

The drafts in data/drafts are about two invented sources, whose dataset lies beside them. A finding is right if its
rule is the label's kind and its span overlaps the label's words; for answer-missing and reply-missing if it names the
same position; for stake-undisclosed also if it names the same speaker.
"""

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import claimkit

DRAFTS = Path(__file__).parent / "data" / "drafts"
BALANCE = {"answer-missing", "reply-missing", "claim-unattributed", "stake-undisclosed"}


def surname(name: str | None) -> str:
    words = [w.strip(".,'’").lower() for w in (name or "").replace("'s", "").split()]
    return words[-1] if words else ""


def matches(finding: claimkit.Finding, label: dict, text: str) -> bool:
    if finding.rule != label["kind"]:
        return False
    if label["kind"] in {"answer-missing", "reply-missing"}:
        return finding.position == label["position"]
    start = text.find(label["excerpt"])
    overlaps = finding.start < start + len(label["excerpt"]) and start < finding.end
    same = label["kind"] == "stake-undisclosed" and surname(finding.speaker) == surname(label["speaker"])
    return overlaps or same


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DRAFTS)
    parser.add_argument("--show", action="store_true", help="list every difference")
    options = parser.parse_args()
    data = claimkit.load(options.folder / "dataset")
    planted, hit, false = Counter(), Counter(), Counter()
    clean = quoted = confirmed = 0
    for line in (options.folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        document = claimkit.read(options.folder / Path(label["file"]).name)
        report = claimkit.check(document, dated=date.fromisoformat(label["dated"]), data=data)
        left = list(label["findings"])
        planted.update(f["kind"] for f in left)
        for finding in report.findings:
            found = next((x for x in left if matches(finding, x, document.text)), None)
            if found:
                left.remove(found)
                hit[finding.rule] += 1
                continue
            false[finding.rule] += 1
            clean += label["clean"] and finding.severity != "note"
            if options.show:
                print(
                    f"{label['id']} wrong {finding.rule} {finding.position or ''}: "
                    f"{document.text[finding.start : finding.end]!r}"
                )
        if options.show:
            for missed in left:
                print(f"{label['id']} missed {missed['kind']} {missed.get('position') or ''}: {missed['excerpt']!r}")
        for quote in label.get("quotes_ok", []):
            start = document.text.find(quote)
            quoted += 1
            confirmed += any(
                q.start < start + len(quote) and start < q.end and q.status in {"verbatim", "elided", "bracketed"}
                for q in report.quotations
            )
    kinds = sorted(planted | false)
    for kind in kinds:
        print(f"{kind:22} planted {planted[kind]:3}  found {hit[kind]:3}  false alarms {false[kind]:3}")
    for name, group in (("balance", set(kinds) & BALANCE), ("the rest", set(kinds) - BALANCE)):
        n, h, f = (sum(c[k] for k in group) for c in (planted, hit, false))
        print(f"{name}: recall {h / max(1, n):.3f}  precision {h / max(1, h + f):.3f}  ({n} planted)")
    print(f"warnings and errors on clean drafts: {clean}")
    print(f"verbatim, rightly credited quotations confirmed: {confirmed} of {quoted}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
