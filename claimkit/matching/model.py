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
_FULL: Final = (1 << 8 * _LANE) - 1
# How many words and features are kept ready before the store is emptied.
_MOST_WORDS: Final = 20_000
_MOST_FEATURES: Final = 100_000
# Sentences whose scores are kept, so that the sentence before costs nothing the second time.
_MOST_READINGS: Final = 64
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
    says how much to take off again. The lane above the last weight holds squared rarities.
    """

    def __init__(self, block: Block, size: int) -> None:
        self._index = dict(zip(block.hashes, range(len(block.hashes)), strict=True))
        self._block = block
        self._size = size
        self._made: dict[str, int] = {}

    def add(self, features: Iterable[str]) -> tuple[int, int]:
        """The sum of the rows of those features that the model knows."""
        lanes = rows = 0
        for feature in features:
            made = self._made.get(feature)
            if made is None:
                made = self._make(feature)
            if made:
                lanes += made
                rows += 1
        return lanes, rows

    def _make(self, feature: str) -> int:
        """A feature's row as lanes, 0 when the model does not know it; kept, as features come again."""
        row = self._index.get(feature_hash(feature))
        made = 0
        if row is not None:
            spread = bytearray(_LANE * self._size)
            spread[::_LANE] = self._block.weights[row * self._size : (row + 1) * self._size]
            rarity = self._block.rarities[row]
            made = int.from_bytes(spread, "little") + (rarity * rarity << 8 * _LANE * self._size)
        if len(self._made) >= _MOST_FEATURES:
            self._made.clear()
        self._made[feature] = made
        return made

    @staticmethod
    def weight(total: tuple[int, int], lane: int) -> int:
        """The weight in one lane of a sum of rows."""
        lanes, rows = total
        return (lanes >> 8 * _LANE * lane & _FULL) - _ZERO * rows

    def values(self, lanes: int, rows: int) -> tuple[list[float], float]:
        """The block's share of every lane's score for a sum of rows, and the factor from weights to scores."""
        if not rows:
            return [0.0] * self._size, 0.0
        sums = array("I", lanes.to_bytes(_LANE * (self._size + 1), sys.byteorder))
        if sys.byteorder == "big":
            sums.reverse()
        squares = sums.pop()
        factor = self._block.scale / sqrt(squares)
        off = _ZERO * rows
        return [(total - off) * factor for total in sums], factor


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with each position's score, and each block's factor from weights to scores."""

    sentence: Sentence
    scores: list[float]
    voicing: float
    factors: tuple[float, float, float]


class Matcher:
    """Says which positions a sentence voices. `Matcher.load()` gives the shipped one."""

    def __init__(self, stored: Stored) -> None:
        """Make a matcher from a model that was read; its blocks are those of `features.BLOCKS`."""
        entries = stored.header["positions"]
        self.positions: tuple[str, ...] = tuple(entry["id"] for entry in entries)
        self.thresholds: dict[str, float] = {entry["id"]: entry["threshold"] for entry in entries}
        self._offsets: list[float] = [*(entry["offset"] for entry in entries), stored.header["voicing_offset"]]
        self._combine: dict[str, float] = stored.header["combine"]
        blocks = (_Rows(block, len(entries) + 1) for block in stored.blocks)
        self._phrases, self._characters, self._concepts = blocks
        self._known: dict[str, tuple[int, int]] = {}
        self._kept: dict[str, _Reading] = {}

    @classmethod
    @lru_cache(maxsize=4)
    def load(cls, path: Path = _SHIPPED) -> Self:
        """The shipped model, or one from `path`; read once. Raises `ModelError` or `OSError`."""
        return cls(read_model(path))

    def score(self, text: str, context: str = "") -> list[Voice]:
        """The positions that one sentence voices, the likeliest first.

        `text` is a sentence, `context` the sentence before it in the same text: what that voices
        is a little likelier to be gone on with. Evidence spans are half-open code-point offsets
        into `text`.
        """
        reading = self._read(text)
        voices = [
            Voice(position, round(chance, 3), self._evidence(text, reading, lane))
            for lane, (position, chance) in enumerate(self.chances(text, context).items())
            if chance >= self.thresholds[position]
        ]
        return sorted(voices, key=lambda voice: (-voice.score, voice.position))

    def chances(self, text: str, context: str = "") -> dict[str, float]:
        """The estimated probability of every position, voiced or not."""
        reading = self._read(text)
        before = self._read(context).scores if context else [0.0] * len(self.positions)
        weights = self._combine
        same = weights["offset"] + weights["voicing"] * reading.voicing
        best, second = sorted(reading.scores, reverse=True)[:2]
        return {
            position: _chance(
                same
                + weights["own"] * own
                + weights["rival"] * (second if own == best else best)
                + weights["context"] * max(0.0, earlier)
            )
            for position, own, earlier in zip(self.positions, reading.scores, before, strict=True)
        }

    def _read(self, text: str) -> _Reading:
        kept = self._kept.get(text)
        if kept is not None:
            return kept
        sentence = read(text)
        lanes = rows = 0
        for form in sentence.forms():
            more, added = self._word(form)
            lanes += more
            rows += added
        parts = (
            self._phrases.values(*self._phrases.add(phrase.feature for phrase in sentence.phrases)),
            self._characters.values(lanes, rows),
            self._concepts.values(*self._concepts.add(touch.feature for touch in sentence.touches)),
        )
        (by_phrases, phrases), (by_characters, characters), (by_concepts, concepts) = parts
        totals = map(sum, zip(self._offsets, by_phrases, by_characters, by_concepts, strict=True))
        *scores, voicing = totals
        if len(self._kept) >= _MOST_READINGS:
            self._kept.clear()
        reading = self._kept[text] = _Reading(sentence, scores, voicing, (phrases, characters, concepts))
        return reading

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
            lambda feature: _Rows.weight(self._phrases.add((feature,)), lane) * phrases,
            lambda form: _Rows.weight(self._word(form), lane) * characters,
            lambda feature: _Rows.weight(self._concepts.add((feature,)), lane) * concepts,
        )


def _chance(margin: float) -> float:
    return 1 / (1 + exp(-margin)) if margin > -_FLAT else 0.0
