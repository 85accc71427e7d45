"""Which single word, put back or taken out, makes altered words match again.

Without the text of a source only its three-word runs are known. Trying the words that change the
meaning of a sentence (negations, hedges, boosts, figures) and testing all runs names the
alteration without the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimkit.text.fingerprint import RUN, run_digest, run_digests


class Change(StrEnum):
    """What kind of word was gained or lost."""

    NEGATION = "negation"
    HEDGE = "hedge"
    BOOST = "boost"
    FIGURE = "figure"
    WORD = "word"


NEGATIONS = (
    "not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt "
    "werent wont wouldnt shouldnt couldnt havent hasnt hadnt"
).split()
HEDGES = (
    "may might could can would should perhaps possibly probably likely maybe seems seem appears appear "
    "suggests suggest some sometimes often usually generally typically most many mostly about almost nearly "
    "largely partly apparently allegedly reportedly arguably somewhat pretty rather quite fairly only if"
).split()
BOOSTS = (
    "absolutely always certainly clearly completely definitely entirely every all fully indeed just obviously "
    "really simply so surely totally truly undoubtedly unquestionably very much ever"
).split()
FIGURES = [
    *(str(n) for n in range(101)),
    *(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
        "seventy eighty ninety hundred thousand million half"
    ).split(),
]
SMALL_WORDS = (
    "a an the of to in on at by for with from as that this these those it its is are was were be been being "
    "has have had do does did and or but who which what his her their our my your he she they we you i also "
    "too even still yet addiction addict addicts sex sexual sexually behavior behaviors problem issue people "
    "person treatment"
).split()
_KINDS = {
    Change.NEGATION: NEGATIONS,
    Change.HEDGE: HEDGES,
    Change.BOOST: BOOSTS,
    Change.FIGURE: FIGURES,
    Change.WORD: SMALL_WORDS,
}
_KIND_OF = {word: kind for kind, listed in reversed(_KINDS.items()) for word in listed}

LONGEST = 120
"""Longer quotations are not repaired: the search tries every place."""


@dataclass(frozen=True, slots=True)
class Repair:
    """The change from the source's words to the draft's: words that were lost, and words that were gained.

    `at` is the index of the draft's word where it happened.
    """

    at: int
    lost: str | None
    gained: str | None

    @property
    def kind(self) -> Change:
        """The gravest kind among the words concerned."""
        kinds = {kind_of(word) for word in (self.lost, self.gained) if word}
        return next(kind for kind in Change if kind in kinds)


def kind_of(word: str) -> Change:
    """Return what kind of word a folded word is."""
    return Change.FIGURE if word.isdecimal() else _KIND_OF.get(word, Change.WORD)


def repair(folded: Sequence[str], held: frozenset[str]) -> Repair | None:
    """Return the single change after which every run of the words is held, or None.

    Words are taken out first, then put in, then exchanged; a pair of exchanged words counts as one.
    """
    digests = run_digests(folded)
    missing = [i for i, d in enumerate(digests) if d not in held]
    if not missing or len(folded) > LONGEST or missing[-1] - missing[0] >= RUN:
        return None
    # A wrong word breaks the runs that hold it; a lost word breaks those that bridge its place.
    first, last = missing[0], min(missing[-1] + RUN, len(folded))
    for at, lost, gained, candidate in _candidates(list(folded), first, last):
        lo, hi = max(0, first - RUN), last + RUN
        # One run that is not held refutes a candidate; most are refuted by their first.
        runs = (tuple(candidate[i : i + RUN]) for i in range(lo, min(hi, len(candidate)) - RUN + 1))
        if len(candidate) >= RUN and all(_digest(run) in held for run in runs):
            return Repair(at, lost, gained)
    return None


@lru_cache(maxsize=65536)
def _digest(run: tuple[str, ...]) -> str:
    # The same few runs are tried for every source.
    return run_digest(run)


def _candidates(folded: list[str], first: int, last: int) -> Iterator[tuple[int, str | None, str | None, list[str]]]:
    for at in range(first, last):
        yield at, None, folded[at], folded[:at] + folded[at + 1 :]
    listed = [word for kind in _KINDS.values() for word in kind]
    for at in range(first, last + 1):
        for word in listed:
            yield at, word, None, [*folded[:at], word, *folded[at:]]
    for at in range(first, last):
        for word in listed:
            if word != folded[at]:
                yield at, word, folded[at], [*folded[:at], word, *folded[at + 1 :]]
