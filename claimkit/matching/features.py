"""What the matcher sees of a sentence: n-grams of words and characters, and pairs of concepts.

Features fall into blocks, each normalised by itself in the model: word n-grams (`phrases`),
character n-grams of each word (`character_features`) and concepts (`touches`). A feature is a
string while it is made and a 32-bit hash afterwards; `feature_hash` is the only place that says
how.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final
from zlib import crc32

from claimkit.matching.concepts import concepts_by_word
from claimkit.matching.words import Word, stem, words

__all__ = ["BLOCKS", "Phrase", "Sentence", "Touch", "character_features", "feature_hash", "read"]

BLOCKS: Final = ("phrases", "characters", "concepts")

_SHORTEST: Final = 3
_LONGEST: Final = 5
# Words, and words with concepts, that count as standing under a negation when they follow it.
_REACH: Final = 3
_CONCEPT_REACH: Final = 4
_NEGATIONS: Final = frozenset("not no never nor none neither nobody nothing without hardly scarcely cannot".split())
_CONCEPT_NEGATIONS: Final = _NEGATIONS | {"lack", "fail"}
# A sentence longer than this is read up to here: prose has none, pasted tables do.
_LONGEST_SENTENCE: Final = 400


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word n-gram: its feature string and the words it spans, first and last."""

    feature: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Touch:
    """A concept, a pair of concepts or a negated one: its feature string and the words behind it."""

    feature: str
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as features: its words with their spans in the text, and what they make up."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    touches: tuple[Touch, ...]

    def forms(self) -> list[str]:
        """The different normalised words, in order; each counts its characters once."""
        return list(dict.fromkeys(word.form for word in self.words))


def feature_hash(feature: str) -> int:
    """The number a feature is stored under: CRC-32 of its UTF-8 bytes."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def character_features(form: str) -> tuple[str, ...]:
    """Character 3- to 5-grams of one normalised word, with its edges marked by a space."""
    if form[0] in "@<":
        return ()
    padded = f" {form[:40]} "
    return tuple(
        f"c{padded[at : at + size]}" for size in range(_SHORTEST, _LONGEST + 1) for at in range(len(padded) - size + 1)
    )


def read(text: str) -> Sentence:
    """Read one sentence. Spans of the words index `text` in code points, half-open."""
    found = tuple(words(text)[:_LONGEST_SENTENCE])
    forms = [word.form for word in found]
    stems = [stem(form) for form in forms]
    return Sentence(found, tuple(_phrases(stems)), tuple(_touches(forms, stems)))


def _phrases(stems: list[str]) -> list[Phrase]:
    """Single words, pairs, pairs with one word between, and words under a negation; once each.

    The sentence's start counts as a word of its own in a pair.
    """
    seen: dict[str, Phrase] = {}

    def add(feature: str, first: int, last: int) -> None:
        if feature not in seen:
            seen[feature] = Phrase(feature, first, last)

    under = 0
    for at, word in enumerate(stems):
        add(f"w{word}", at, at)
        add(f"b{stems[at - 1] if at else '^'} {word}", max(0, at - 1), at)
        if at > 1:
            add(f"s{stems[at - 2]} {word}", at - 2, at)
        if word in _NEGATIONS:
            under = _REACH
        elif under:
            add(f"n{word}", at, at)
            under -= 1
    return list(seen.values())


@lru_cache(maxsize=16384)
def _pair(one: str, other: str) -> str:
    return f"K{one}+{other}"


def _touches(forms: list[str], stems: list[str]) -> list[Touch]:
    """Each concept of the sentence, each pair of them, and each concept under a negation."""
    by_word = concepts_by_word(forms, stems)
    first: dict[str, int] = {}
    negated: dict[str, int] = {}
    under = 0
    for at, concepts in enumerate(by_word):
        for concept in concepts:
            first.setdefault(concept, at)
            if under:
                negated.setdefault(concept, at)
        under = _CONCEPT_REACH if stems[at] in _CONCEPT_NEGATIONS else max(0, under - 1)
    return [
        *(Touch(f"k{concept}", (at,)) for concept, at in first.items()),
        *(Touch(_pair(one, other), (first[one], first[other])) for one, other in combinations(sorted(first), 2)),
        *(Touch(f"N{concept}", (at,)) for concept, at in negated.items()),
    ]
