"""A quotation against the sources, by fingerprints alone or with the reader's own copies.

Fingerprints are digests of three-word runs kept per speaker and source (`claimkit.text.fingerprint`).
A quotation is the same words in the same order when every run of it is held; typography and case
do not count. Fewer than three words in a row can be neither confirmed nor denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimkit.matching.repair import Repair, repair
from claimkit.report import QuotationStatus as Status
from claimkit.text.fingerprint import RUN, run_digests, unpack
from claimkit.text.normalise import Word, words

if TYPE_CHECKING:
    from claimkit.dataset import Dataset

# Places where a quotation is cut or added to: [...], ..., and bracketed insertions.
_CUT = re.compile(r"\[\s{0,3}(?:…|\.{3}|\. \. \.)\s{0,3}\]|…|\.{3,4}|\. \. \.|\[[^\][]{0,120}\]")

ALTERED_SHARE = 0.2
"""From which share of held runs on a quotation is taken for an altered one; below it is unknown."""

ALTERED_RUNS = 2
"""And how many runs must be held at least: one alone may be chance."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose words, in which source."""

    source: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the comparison gave. `gaps` are spans of the quotation's text whose runs are not held."""

    status: Status
    owner: Owner | None = None
    gaps: tuple[tuple[int, int], ...] = ()
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class _Segment:
    words: tuple[Word, ...]
    digests: tuple[str, ...]


def segments(text: str) -> tuple[list[_Segment], bool, bool]:
    """Return the stretches between cuts, and whether there are elisions and bracketed insertions."""
    found, at, elided, bracketed = [], 0, False, False
    for cut in _CUT.finditer(text):
        if text[at : cut.start()].strip():
            found.append(_segment(text, at, cut.start()))
        inside = cut.group().strip("[] ")
        dots = not inside.strip(".… ")
        # Dots at either end only say that the sentence goes on, which drops nothing between quoted words.
        if dots and text[: cut.start()].strip() and text[cut.end() :].strip():
            elided = True
        bracketed = bracketed or not dots
        at = cut.end()
    if text[at:].strip():
        found.append(_segment(text, at, len(text)))
    return found, elided, bracketed


def _segment(text: str, start: int, end: int) -> _Segment:
    found = tuple(words(text[start:end], start))
    return _Segment(found, tuple(run_digests([w.folded for w in found])))


@lru_cache(maxsize=8)
def owners(data: "Dataset") -> dict[Owner, frozenset[str]]:
    """Return the digests held for each speaker in each source."""
    return {
        Owner(file.source.id, fingerprint.speaker): unpack(fingerprint.runs)
        for file in data.files
        for fingerprint in file.fingerprints
    }


def compare(text: str, speaker: str | None, *, credited: bool, known: bool, data: "Dataset") -> Comparison:
    """Compare the words of a quotation with the sources.

    `speaker` is the id of the credited speaker, if the dataset has them; `credited` says whether
    somebody is credited by name, `known` whether the dataset holds what that speaker said.
    """
    parts, elided, bracketed = segments(text)
    long_enough = [s for s in parts if len(s.words) >= RUN]
    if not long_enough:
        return Comparison(Status.TOO_SHORT if parts else Status.NOT_IN_SCOPE)
    as_is = Status.BRACKETED if bracketed else Status.ELIDED if elided else Status.VERBATIM
    held = owners(data)
    own = [o for o in held if o.speaker == speaker]
    for owner in own:
        if _share(long_enough, held[owner]) == 1:
            return Comparison(as_is, owner)
    elsewhere = [o for o in held if o.speaker != speaker and _share(long_enough, held[o]) == 1]
    if elsewhere:
        return Comparison(Status.MISATTRIBUTED if credited else as_is, elsewhere[0])
    best = _nearest(long_enough, own or held, held)
    if best:
        owner, gaps = best
        return Comparison(Status.ALTERED, owner, gaps, _repaired(long_enough, held[owner]))
    return Comparison(Status.UNKNOWN if known else Status.NOT_IN_SCOPE)


def _share(parts: Sequence[_Segment], held: frozenset[str]) -> float:
    runs = [d for s in parts for d in s.digests]
    return sum(d in held for d in runs) / len(runs)


def _nearest(
    parts: Sequence[_Segment],
    candidates: Sequence[Owner] | dict[Owner, frozenset[str]],
    held: dict[Owner, frozenset[str]],
) -> tuple[Owner, tuple[tuple[int, int], ...]] | None:
    best: tuple[float, Owner] | None = None
    for owner in candidates:
        share = _share(parts, held[owner])
        matched = sum(d in held[owner] for s in parts for d in s.digests)
        if not matched or (best is not None and share <= best[0]):
            continue
        if (share >= ALTERED_SHARE and matched >= ALTERED_RUNS) or _repaired(parts, held[owner]) is not None:
            best = (share, owner)
    if best is None:
        return None
    return best[1], tuple(gap for s in parts for gap in _gaps(s, held[best[1]]))


def _gaps(segment: _Segment, held: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield spans of words that stand in no held run, or the joint between words where only a run is missing."""
    missing = [i for i, d in enumerate(segment.digests) if d not in held]
    covered = {i + k for i, d in enumerate(segment.digests) if d in held for k in range(RUN)}
    loose = [i for i in range(len(segment.words)) if i not in covered]
    groups: list[list[int]] = []
    for i in loose or sorted({m + 1 for m in missing}):
        if groups and i <= groups[-1][-1] + 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    for group in groups:
        yield segment.words[group[0]].start, segment.words[group[-1]].end


def _repaired(parts: Sequence[_Segment], held: frozenset[str]) -> Repair | None:
    broken = [s for s in parts if any(d not in held for d in s.digests)]
    if len(broken) != 1:
        return None
    return repair([w.folded for w in broken[0].words], held)
