"""Measure how fast claimkit checks and how much memory it takes, beside proselint and a sentence-embedding model.

    python benchmarks/check_speed.py [--quick] [--json FILE]

Everything runs in one thread on one core, each program in a process of its own, on the same texts (speed_texts.py).
A peer that is not installed is left out; the bench environment has them all.
"""

import argparse
import json
import platform
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from speed_peers import PEERS
from speed_process import medians, pin, work
from speed_texts import sentences, text

ARTICLE, SHORT, ARTICLES = 1000, 600, 500
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    repetitions: int
    processes: int
    articles: dict[str, int]
    lengths: tuple[int, ...]
    limit: float


FULL = Size(25, 15, {"claimkit": ARTICLES, "proselint": 100, "minilm": 50}, (1000, 10_000, 100_000, 1_000_000), 3600)
QUICK = Size(5, 3, {"claimkit": 20, "proselint": 10, "minilm": 5}, (1000, 10_000), 120)


def memory(peak: int | None) -> str:
    return "memory unknown" if peak is None else f"{peak / MEGABYTE:6.0f} MB"


def program() -> list[str]:
    """The installed command, else the module."""
    found = which("claimkit", path=str(Path(sys.executable).parent))
    return [found] if found else [sys.executable, "-m", "claimkit"]


def one_article(size: Size) -> dict[str, Any]:
    """An article of 1,000 words: warm in process, and as a whole process beside bare ones."""
    warm = work("claimkit", ARTICLE, size.repetitions)
    assert warm is not None
    seconds = warm["seconds"]
    print(f"\nAn article of {ARTICLE:,} words")
    print(
        f"  in process, warm            {1000 * median(seconds):6.0f} ms  ({1000 * min(seconds):.0f} to "
        f"{1000 * max(seconds):.0f}, {len(seconds)} articles)  {memory(warm['peak'])}"
    )
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "article.txt"
        draft.write_text(text(ARTICLE, 0), encoding="utf-8")
        commands = {
            "claimkit check FILE": [*program(), "check", str(draft)],
            'python -c "import pydantic"': [sys.executable, "-c", "import pydantic"],
            "python -c pass": [sys.executable, "-c", "pass"],
        }
        measured = medians(commands, size.processes)
    whole = measured["claimkit check FILE"]["seconds"]
    for name, run in measured.items():
        ratio = run["ratio"] = whole / run["seconds"]
        print(
            f"  {name:28}{1000 * run['seconds']:6.0f} ms  ({1000 * run['least']:.0f} to {1000 * run['most']:.0f}, "
            f"{size.processes} processes)  {memory(run['peak'])}"
            f"{f'  claimkit takes {ratio:.1f} times as long' if ratio != 1 else ''}"
        )
    return {"warm": warm, "processes": measured}


def many_articles(size: Size) -> dict[str, Any]:
    """Articles of 600 words a second, for every peer that is installed."""
    print(f"\n{ARTICLES} articles of {SHORT} words, warm")
    print("  peer         a second   500 take   get ready    memory  measured  found")
    found: dict[str, Any] = {}
    for name in PEERS:
        measured = work(name, SHORT, size.articles[name])
        assert measured is not None
        found[name] = measured
        if "missing" in measured:
            print(f"  {name:10}  not installed ({measured['missing']} is missing): left out")
            continue
        count = len(measured["seconds"])
        each = sum(measured["seconds"]) / count
        measured["per_second"] = 1 / each
        print(
            f"  {name:10} {1 / each:8.1f}/s {ARTICLES * each:8.1f} s {measured['ready']:8.2f} s "
            f"{memory(measured['peak']):>10} {count:6} of {ARTICLES} {measured['found']:5}"
            f"{'' if count == ARTICLES else ', scaled'}"
        )
    for name, measured in found.items():
        if "packages" in measured:
            print(f"  {name}: {measured['packages']}")
    return found


def growth(size: Size) -> list[dict[str, Any]]:
    """Seconds for longer and longer texts."""
    print("\nOne text, longer and longer (claimkit, warm)")
    print("      words    seconds  a 1,000 words     memory")
    rows: list[dict[str, Any]] = []
    for words in size.lengths:
        measured = work("claimkit", words, 1, size.limit)
        if measured is None:
            print(f"  {words:9,}  more than {size.limit:.0f} s; longer ones left out")
            rows.append({"words": words, "seconds": None, "longer_than": size.limit})
            break
        seconds = measured["seconds"][0]
        each = 1000 * seconds / measured["words"]
        print(f"  {words:9,} {seconds:10.2f} {each:14.3f} {memory(measured['peak']):>10}")
        rows.append({"words": measured["words"], "seconds": seconds, "per_thousand": each, "peak": measured["peak"]})
    return rows


def texts(articles: int) -> dict[str, int]:
    """How many of the sentences in the articles are there once only."""
    every = [s for number in range(articles) for paragraph in sentences(SHORT, number) for s in paragraph]
    return {"articles": articles, "sentences": len(every), "different": len(set(every))}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer articles and repetitions, shorter texts")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure to a file too")
    options = parser.parse_args()
    size = QUICK if options.quick else FULL
    pinned = pin()
    made = texts(size.articles["claimkit"])
    print(f"Python {platform.python_version()}, {pinned}{', quick' if options.quick else ''}")
    print(f"{made['articles']} articles: {made['sentences']} sentences, {made['different']} of them different")
    result = {
        "python": platform.python_version(),
        "pinned": pinned,
        "quick": options.quick,
        "texts": made,
        "article": one_article(size),
        "articles": many_articles(size),
        "growth": growth(size),
    }
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
