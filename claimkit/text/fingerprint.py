"""Digests of three-word runs: whether words stand in a source, without the source.

A run is three folded words in a row (`claimkit.text.normalise.words`); its digest is the first
twenty bits of the SHA-256 of the words joined by single spaces. A set of them is kept for each
speaker in each source, sorted, without order or offset. docs/datasheet.md says what that gives away.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

RUN = 3
DIGITS = 5  # hexadecimal, that is twenty bits


def run_digest(run: Sequence[str]) -> str:
    """Return the five hex digits for a run of folded words."""
    return sha256(" ".join(run).encode()).hexdigest()[:DIGITS]


def run_digests(folded: Sequence[str]) -> list[str]:
    """Return the digest of every three-word run of `folded`, in order; none below three words."""
    return [run_digest(folded[i : i + RUN]) for i in range(len(folded) - RUN + 1)]


def pack(digests: Iterable[str]) -> str:
    """Return the distinct digests, sorted and joined: the form in which they are stored."""
    return "".join(sorted(set(digests)))


def unpack(packed: str) -> frozenset[str]:
    """Return the digests of a stored string."""
    return frozenset(packed[i : i + DIGITS] for i in range(0, len(packed), DIGITS))
