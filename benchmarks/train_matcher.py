"""Train the position matcher and write the model that ships.

    python benchmarks/train_matcher.py            train and write claimkit/matching/model.bin
    python benchmarks/train_matcher.py --check    does the shipped model fit its training files?

Training needs the versions pinned in the `bench` environment and gives the same bytes each time.
"""

import argparse
import sys
from pathlib import Path

from matcher_data import digests, examples

from claimkit.matching.storage import pack_model, read_header

MODEL = Path(__file__).parents[1] / "claimkit" / "matching" / "model.bin"


def check(model: Path = MODEL) -> list[str]:
    """What is wrong between the shipped model and the files it says it was trained from."""
    stored = read_header(model)["training"]
    now = digests()
    return [
        f"{name}: {'changed' if name in stored and name in now else 'missing or new'}"
        for name in sorted(stored.keys() | now.keys())
        if stored.get(name) != now.get(name)
    ]


def train() -> bytes:
    """The model file's bytes."""
    from matcher_selection import fit

    header, blocks = fit(examples())
    return pack_model({**header, "training": digests()}, blocks)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare digests, train nothing")
    options = parser.parse_args()
    if options.check:
        wrong = check()
        for line in wrong:
            print(line)
        print("retrain: hatch run bench:train" if wrong else "the model fits its training files")
        return 1 if wrong else 0
    content = train()
    MODEL.write_bytes(content)
    print(f"{MODEL.name}: {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
