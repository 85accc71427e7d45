"""Which positions of the debate a sentence voices: the shipped model, read and applied.

The model is one linear scorer per position over hashed n-grams (`features`), trained from
composed example sentences (`benchmarks/`). Here it is only applied, with the standard library:
a row of weights is one big integer with a 32-bit lane for each position, so adding a feature is
one integer addition however many positions there are.
"""

import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt
from pathlib import Path
from typing import Final, Self

from claimkit.matching.evidence import Evidence, pick
from claimkit.matching.features import Sentence, character_features, feature_hash, read
from claimkit.matching.storage import Block, Stored, read_model

__all__ = ["Evidence", "Matcher", "Voice"]

_SHIPPED: Final = Path(__file__).with_name("model.bin")
_LANE: Final = 4
_ZERO: Final = 128
_MOST_WORDS: Final = 50_000
# Below this a probability is nothing, and the exponential would overflow further down.
_FLAT: Final = 500.0


@dataclass(frozen=True, slots=True)
class Voice:
    """A position that a sentence voices.

    `score` is the estimated probability, 0 to 1, to three digits; `evidence` holds up to five
    word n-grams of the sentence, the weightiest first.
    """

    position: str
    score: float
    evidence: tuple[Evidence, ...]


class _Rows:
    """One block's rows of weights, made into lanes when first asked for.

    A sum of rows is a pair (lanes, rows): the lanes hold biased weights, so the number of rows
    says how much to take off again. The lane above the last position holds squared rarities.
    """

    def __init__(self, block: Block, size: int) -> None:
        self.scale = block.scale
        self._index = dict(zip(block.hashes, range(len(block.hashes)), strict=True))
        self._block = block
        self._size = size
        self._made: dict[int, int] = {}

    def add(self, features: Iterable[str]) -> tuple[int, int]:
        """The sum of the rows of those features that the model knows."""
        lanes = rows = 0
        for feature in features:
            row = self._index.get(feature_hash(feature))
            if row is not None:
                lanes += self._made.get(row) or self._make(row)
                rows += 1
        return lanes, rows

    def _make(self, row: int) -> int:
        spread = bytearray(_LANE * self._size)
        spread[::_LANE] = self._block.weights[row * self._size : (row + 1) * self._size]
        rarity = self._block.rarities[row]
        made = int.from_bytes(spread, "little") + (rarity * rarity << 8 * _LANE * self._size)
        self._made[row] = made
        return made

    def weight(self, feature: str, lane: int) -> int:
        """The weight of one feature for one position; 0 when the model does not know it."""
        row = self._index.get(feature_hash(feature))
        return 0 if row is None else self._block.weights[row * self._size + lane] - _ZERO

    def values(self, lanes: int, rows: int) -> tuple[list[float], float]:
        """Every position's score for a sum of rows, and the factor from weights to scores."""
        if not rows:
            return [0.0] * self._size, 0.0
        sums = array("I", lanes.to_bytes(_LANE * (self._size + 1), sys.byteorder))
        if sys.byteorder == "big":
            sums.reverse()
        squares = sums.pop()
        factor = self.scale / sqrt(squares)
        off = _ZERO * rows
        return [(total - off) * factor for total in sums], factor


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with each position's chance, and each block's factor from weights to scores."""

    sentence: Sentence
    chances: list[float]
    factors: tuple[float, float, float]


class Matcher:
    """Says which positions a sentence voices. `Matcher.load()` gives the shipped one."""

    def __init__(self, stored: Stored) -> None:
        entries = stored.header["positions"]
        self.positions: tuple[str, ...] = tuple(e["id"] for e in entries)
        self.thresholds: dict[str, float] = {e["id"]: e["threshold"] for e in entries}
        self._lines = [(e["slope"], e["shift"]) for e in entries]
        blocks = (_Rows(block, len(entries)) for block in stored.blocks)
        self._phrases, self._characters, self._concepts = blocks
        self._known: dict[str, tuple[int, int]] = {}

    @classmethod
    @lru_cache(maxsize=4)
    def load(cls, path: Path = _SHIPPED) -> Self:
        """The shipped model, or one from `path`; read once. Raises `ModelError` or `OSError`."""
        return cls(read_model(path))

    def score(self, text: str) -> list[Voice]:
        """The positions that one sentence voices, the likeliest first.

        `text` is a sentence; evidence spans are half-open code-point offsets into it.
        """
        reading = self._read(text)
        voices = [
            Voice(position, round(chance, 3), self._evidence(text, reading, lane))
            for lane, (position, chance) in enumerate(zip(self.positions, reading.chances, strict=True))
            if chance >= self.thresholds[position]
        ]
        return sorted(voices, key=lambda voice: (-voice.score, voice.position))

    def scores(self, text: str) -> dict[str, float]:
        """The estimated probability of every position, voiced or not."""
        return dict(zip(self.positions, self._read(text).chances, strict=True))

    def _read(self, text: str) -> _Reading:
        sentence = read(text)
        lanes = rows = 0
        for form in sentence.forms():
            more, added = self._word(form)
            lanes += more
            rows += added
        by_phrases, phrases = self._phrases.values(*self._phrases.add(phrase.feature for phrase in sentence.phrases))
        by_characters, characters = self._characters.values(lanes, rows)
        by_concepts, concepts = self._concepts.values(*self._concepts.add(touch.feature for touch in sentence.touches))
        chances = [
            _chance(slope * (one + two + three) + shift)
            for one, two, three, (slope, shift) in zip(by_phrases, by_characters, by_concepts, self._lines, strict=True)
        ]
        return _Reading(sentence, chances, (phrases, characters, concepts))

    def _word(self, form: str) -> tuple[int, int]:
        """The sum of the rows of one word's character n-grams; kept, as words come again."""
        known = self._known.get(form)
        if known is None:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            known = self._known[form] = self._characters.add(character_features(form))
        return known

    def _evidence(self, text: str, reading: _Reading, lane: int) -> tuple[Evidence, ...]:
        phrases, characters, concepts = reading.factors
        return pick(
            text,
            reading.sentence,
            lambda feature: self._phrases.weight(feature, lane) * phrases,
            lambda feature: self._characters.weight(feature, lane) * characters,
            lambda feature: self._concepts.weight(feature, lane) * concepts,
        )


def _chance(margin: float) -> float:
    return 1 / (1 + exp(-margin)) if margin > -_FLAT else 0.0
