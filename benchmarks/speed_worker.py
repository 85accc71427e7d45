"""Measure one peer in a process of its own: python benchmarks/speed_worker.py PEER WORDS COUNT

Prints one line of JSON: seconds for getting ready, seconds for each text, what was found, words, and peak memory.
`check_speed.py` starts it.
"""

import json
import sys
from time import perf_counter

from speed_peers import PEERS, versions
from speed_texts import text

WARM = 600
"""Words of the text that is checked before the clock runs."""


def peak() -> int | None:
    """Return the most memory that this process has held, in bytes; None where the system does not say."""
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:
        return None
    most = getrusage(RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def main() -> int:
    name, words, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    began = perf_counter()
    try:
        peer = PEERS[name]()
        packages = versions(name)
    except ImportError as error:
        print(json.dumps({"missing": error.name or str(error)}))
        return 0
    peer(text(WARM, -1))
    ready = perf_counter() - began
    seconds, found, length = [], 0, 0
    for number in range(count):
        article = text(words, number)
        length += len(article.split())
        began = perf_counter()
        found += peer(article)
        seconds.append(perf_counter() - began)
    measured = {"ready": ready, "seconds": seconds, "found": found, "words": length, "peak": peak()}
    print(json.dumps({"packages": packages, **measured}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
