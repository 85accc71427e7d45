"""Learning the matcher's weights: from labelled sentences to the blocks of a model file.

Needs numpy, scipy and scikit-learn. What a sentence is turned into is exactly what
`claimkit.matching.model` adds up when the model is applied.
"""

from array import array
from collections import Counter
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from claimkit.matching.features import BLOCKS, character_features, feature_hash, read
from claimkit.matching.storage import Block

# Inverse document frequencies are kept in sixteenths.
RARITY = 16.0
# A weight is a byte; this share of all weights may lie beyond its ends.
CLIPPED = 0.0005


def sentence_features(text: str) -> tuple[Counter[str], Counter[str]]:
    """A sentence's features by block, with how often each counts."""
    sentence = read(text)
    phrases = Counter(phrase.feature for phrase in sentence.phrases)
    characters: Counter[str] = Counter()
    for form in dict.fromkeys(word.form for word in sentence.words):
        characters.update(character_features(form))
    return phrases, characters


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features of one block, their column, and their rarity in whole sixteenths."""

    columns: dict[str, int]
    rarities: np.ndarray


def vocabulary(sentences: list[Counter[str]], at_least: int) -> Vocabulary:
    """The features that occur in so many sentences, in alphabetical order."""
    frequency: Counter[str] = Counter()
    for features in sentences:
        frequency.update(features.keys())
    kept = sorted(name for name, many in frequency.items() if many >= at_least)
    counts = np.array([frequency[name] for name in kept], dtype=float)
    rarities = np.minimum(np.rint(RARITY * (np.log((1 + len(sentences)) / (1 + counts)) + 1)), 255)
    return Vocabulary({name: at for at, name in enumerate(kept)}, rarities)


def matrix(sentences: list[Counter[str]], known: Vocabulary) -> sparse.csr_matrix:
    """One row a sentence: rarity times count, over the root of the summed squared rarities."""
    indices: list[int] = []
    values: list[float] = []
    ends = [0]
    for features in sentences:
        columns = sorted(
            (known.columns[name], many) for name, many in features.items() if name in known.columns
        )
        square = sum(known.rarities[column] ** 2 * many for column, many in columns)
        norm = float(np.sqrt(square)) or 1.0
        indices += [column for column, _ in columns]
        values += [known.rarities[column] * many / norm for column, many in columns]
        ends.append(len(indices))
    return sparse.csr_matrix(
        (np.array(values), np.array(indices, np.int32), np.array(ends, np.int32)),
        shape=(len(sentences), len(known.columns)),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be turned; `benchmarks/README.md` has the table of what was tried."""

    strength: float = 10.0
    positive_weight: float = 4.0
    at_least: tuple[int, ...] = (1, 2)


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights by block, one column a position, and each position's offset."""

    vocabularies: tuple[Vocabulary, ...]
    weights: tuple[np.ndarray, ...]
    offsets: np.ndarray

    def margins(self, sentences: list[tuple[Counter[str], ...]]) -> np.ndarray:
        """Each sentence's score for each position, before it is made a probability."""
        total = np.tile(self.offsets, (len(sentences), 1))
        for at, (known, weights) in enumerate(zip(self.vocabularies, self.weights, strict=True)):
            total += matrix([s[at] for s in sentences], known) @ weights
        return total


def learn(
    sentences: list[tuple[Counter[str], ...]], labels: np.ndarray, settings: Settings
) -> Learnt:
    """Fit one logistic regression a position on all blocks together."""
    vocabularies = tuple(
        vocabulary([s[at] for s in sentences], settings.at_least[at]) for at in range(len(BLOCKS))
    )
    parts = [
        matrix([s[at] for s in sentences], known) for at, known in enumerate(vocabularies)
    ]
    design = sparse.hstack(parts).tocsr()
    design.sort_indices()
    coefficients = np.zeros((design.shape[1], labels.shape[1]))
    offsets = np.zeros(labels.shape[1])
    for position in range(labels.shape[1]):
        fitted = LogisticRegression(
            C=settings.strength,
            class_weight={0: 1.0, 1: settings.positive_weight},
            solver="liblinear",
            max_iter=300,
        ).fit(design, labels[:, position])
        coefficients[:, position] = fitted.coef_[0]
        offsets[position] = fitted.intercept_[0]
    bounds = np.cumsum([0, *(len(known.columns) for known in vocabularies)])
    weights = tuple(coefficients[bounds[at] : bounds[at + 1]] for at in range(len(BLOCKS)))
    return Learnt(vocabularies, weights, offsets)


def pack(learnt: Learnt, keep: tuple[int, ...]) -> tuple[Block, ...]:
    """Round the weights to bytes and keep the rows with the most to say, for the model file."""
    blocks = []
    for name, known, weights, most in zip(
        BLOCKS, learnt.vocabularies, learnt.weights, keep, strict=True
    ):
        scaled = weights * known.rarities[:, None]
        limit = float(np.quantile(np.abs(scaled), 1 - CLIPPED))
        scale = limit / 127
        rounded = np.clip(np.rint(scaled / scale), -127, 127).astype(np.int16)
        names = list(known.columns)
        # A row's reach: its largest weight; ties go to the alphabet.
        reach = np.abs(scaled).max(axis=1)
        order = sorted(range(len(names)), key=lambda row: (-reach[row], names[row]))[:most]
        rows = {feature_hash(names[row]): row for row in reversed(order)}
        hashes = sorted(rows)
        blocks.append(
            Block(
                name,
                scale,
                array("I", hashes),
                bytes(int(known.rarities[rows[h]]) for h in hashes),
                b"".join((rounded[rows[h]] + 128).astype(np.uint8).tobytes() for h in hashes),
            )
        )
    return tuple(blocks)
