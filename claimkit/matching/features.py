"""What the matcher sees of a sentence: word n-grams and the character n-grams of its words.

Features fall into blocks, each normalised by itself in the model. A feature is a string while it
is made and a 32-bit hash afterwards; `feature_hash` is the only place that says how.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zlib import crc32

from claimkit.matching.words import Word, stem, words

__all__ = ["BLOCKS", "Phrase", "Sentence", "character_features", "feature_hash", "read"]

BLOCKS: Final = ("words", "characters")

_SHORTEST: Final = 3
_LONGEST: Final = 5
# Words after a negation that are marked as standing under it.
_REACH: Final = 3
_NEGATIONS: Final = frozenset(
    ["not", "no", "never", "nor", "none", "neither", "nobody", "nothing", "without", "hardly", "scarcely", "cannot"]
)
# A sentence longer than this is read up to here: prose has none, pasted tables do.
LONGEST_SENTENCE: Final = 400


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word n-gram: its feature string and the words it spans, first and last."""

    feature: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as features: its words (with spans in the text) and its word n-grams."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]


def feature_hash(feature: str) -> int:
    """The number a feature is stored under: CRC-32 of its UTF-8 bytes."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=16384)
def character_features(form: str) -> tuple[str, ...]:
    """Character 3- to 5-grams of one normalised word, with its edges marked by a space."""
    if form[0] in "@<":
        return ()
    padded = f" {form[:40]} "
    return tuple(
        f"c{padded[at : at + size]}"
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(padded) - size + 1)
    )


def read(text: str) -> Sentence:
    """Read one sentence. Spans of the words index `text` in code points, half-open."""
    found = tuple(words(text)[:LONGEST_SENTENCE])
    return Sentence(found, tuple(_phrases([stem(word.form) for word in found])))


def _phrases(stems: list[str]) -> list[Phrase]:
    """Single words, pairs, pairs with one word between, and words under a negation; once each."""
    seen: dict[str, Phrase] = {}

    def add(feature: str, first: int, last: int) -> None:
        if feature not in seen:
            seen[feature] = Phrase(feature, first, last)

    under = 0
    for at, word in enumerate(stems):
        add(f"w{word}", at, at)
        if at:
            add(f"b{stems[at - 1]} {word}", at - 1, at)
        if at > 1:
            add(f"s{stems[at - 2]} {word}", at - 2, at)
        if word in _NEGATIONS:
            under = _REACH
        elif under:
            add(f"n{word}", at, at)
            under -= 1
    return list(seen.values())
