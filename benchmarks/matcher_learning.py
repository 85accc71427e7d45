"""Learning the matcher's weights: from labelled sentences to the blocks of a model file.

Needs numpy and scipy. What a sentence is turned into is exactly what `claimkit.matching.model`
adds up when the model is applied.
"""

from array import array
from collections import Counter
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from matcher_solvers import ridge, softmax

from claimkit.matching.features import BLOCKS, character_features, feature_hash, read
from claimkit.matching.storage import Block

# Inverse document frequencies are kept in sixteenths.
RARITY = 16.0
# Weights are rounded to so many steps either side of zero; a byte has room for 127, but coarser
# ones pack better and score the same. This share of all weights may lie beyond the ends.
STEPS = 42
CLIPPED = 0.0005

Features = tuple[Counter[str], ...]


def sentence_features(text: str) -> Features:
    """A sentence's features by block, with how often each counts."""
    sentence = read(text)
    characters: Counter[str] = Counter()
    for form in sentence.forms():
        characters.update(character_features(form))
    return (
        Counter(phrase.feature for phrase in sentence.phrases),
        characters,
        Counter(touch.feature for touch in sentence.touches),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be turned, by block where it is a tuple; README.md has a table of what was tried."""

    # How strongly weights are held back in either part, and how much of the softmax is added.
    ridge: float = 0.5
    softmax: float = 0.01
    softmax_share: float = 0.06
    # A block's say.
    say: tuple[float, ...] = (1.0, 0.7, 0.45)
    # In how many sentences a feature must occur, by the letter its kind begins with.
    at_least: str = "w2 b2 s3 n3 c3 k2 K2 N2"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features of one block, their column, and their rarity in whole sixteenths."""

    columns: dict[str, int]
    rarities: np.ndarray


def vocabulary(sentences: list[Counter[str]], at_least: dict[str, int]) -> Vocabulary:
    """The features that occur in so many sentences, by kind, in alphabetical order."""
    frequency: Counter[str] = Counter()
    for features in sentences:
        frequency.update(features.keys())
    kept = sorted(name for name, many in frequency.items() if many >= at_least[name[0]])
    counts = np.array([frequency[name] for name in kept], dtype=float)
    rarities = np.minimum(np.rint(RARITY * (np.log((1 + len(sentences)) / (1 + counts)) + 1)), 255)
    return Vocabulary({name: at for at, name in enumerate(kept)}, rarities)


def matrix(sentences: list[Counter[str]], known: Vocabulary) -> sparse.csr_matrix:
    """One row a sentence: rarity times count, over the root of the summed squared rarities."""
    indices: list[int] = []
    values: list[float] = []
    ends = [0]
    for features in sentences:
        columns = sorted((known.columns[f], many) for f, many in features.items() if f in known.columns)
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
class Learnt:
    """Weights by block, one column a position, and each position's offset."""

    vocabularies: tuple[Vocabulary, ...]
    weights: tuple[np.ndarray, ...]
    offsets: np.ndarray

    def scores(self, sentences: list[Features]) -> np.ndarray:
        """Each sentence's score for each position, before they are combined."""
        total = np.tile(self.offsets, (len(sentences), 1))
        for at, (known, weights) in enumerate(zip(self.vocabularies, self.weights, strict=True)):
            total += matrix([features[at] for features in sentences], known) @ weights
        return total


def learn(sentences: list[Features], labels: np.ndarray, settings: Settings) -> Learnt:
    """Fit all positions on all blocks together: a ridge regression and a softmax, added up.

    `labels` has a column a position and a last one that says whether the sentence voices any.
    """
    least = {entry[0]: int(entry[1:]) for entry in settings.at_least.split()}
    vocabularies = tuple(vocabulary([features[at] for features in sentences], least) for at in range(len(BLOCKS)))
    parts = [
        say * matrix([features[at] for features in sentences], known)
        for at, (known, say) in enumerate(zip(vocabularies, settings.say, strict=True))
    ]
    design = sparse.hstack(parts).tocsr()
    design.sort_indices()
    dual = ridge(design, labels, settings.ridge)
    if settings.softmax_share:
        shares = softmax(design, choices(labels), settings.softmax)
        # A softmax knows its logits up to a constant; the last column is silence, voicing's opposite.
        shares -= shares.mean(axis=1, keepdims=True)
        shares[:, -1] *= -1
        dual += settings.softmax_share * shares
    coefficients = design.T.tocsr() @ dual
    bounds = np.cumsum([0, *(len(known.columns) for known in vocabularies)])
    weights = tuple(say * coefficients[bounds[at] : bounds[at + 1]] for at, say in enumerate(settings.say))
    return Learnt(vocabularies, weights, dual.sum(axis=0))


def choices(labels: np.ndarray) -> np.ndarray:
    """What a softmax is to hit: shares of 1 over the positions voiced, or 1 on silence in the last column."""
    silent = 1 - labels[:, -1:]
    targets = np.hstack([labels[:, :-1], silent])
    return targets / targets.sum(axis=1, keepdims=True)


def pack(learnt: Learnt) -> tuple[Block, ...]:
    """Round the weights to bytes, for the model file."""
    blocks = []
    for name, known, weights in zip(BLOCKS, learnt.vocabularies, learnt.weights, strict=True):
        scaled = weights * known.rarities[:, None]
        scale = float(np.quantile(np.abs(scaled), 1 - CLIPPED)) / STEPS
        rounded = np.clip(np.rint(scaled / scale), -STEPS, STEPS).astype(np.int16)
        # Should two features have one hash, the first in the alphabet has it.
        rows = {feature_hash(feature): row for feature, row in reversed(known.columns.items())}
        hashes = sorted(rows)
        blocks.append(
            Block(
                name,
                # The model divides by the root of summed squared rarities, in sixteenths as here.
                scale,
                array("I", hashes),
                bytes(int(known.rarities[rows[number]]) for number in hashes),
                b"".join((rounded[rows[number]] + 128).astype(np.uint8).tobytes() for number in hashes),
            )
        )
    return tuple(blocks)
