"""Thresholds and probabilities by cross-validation, then the model from all the sentences.

Needs numpy and scipy.
"""

from zlib import crc32

import numpy as np
from matcher_data import Example
from matcher_learning import Features, Settings, learn, pack, sentence_features

from claimkit.matching.storage import Block

FOLDS = 5
# What share of an article's sentences voices nothing. The corpus has far fewer such sentences,
# because it was written to show positions, so they weigh more when a threshold is chosen.
SILENT = 0.55
# A position's threshold is chosen on its own held-out sentences and on the average of all
# positions', which counts as much: by itself a position has too few.
POOLED = 1.0
# What the sentence before adds to the log-odds of a position, as a share of what the sentence's own
# score adds. Too little of the corpus is running text to fit it well; README.md says what it does.
CONTEXT = 0.2


def label_matrix(found: list[Example], positions: list[str]) -> np.ndarray:
    """One row a sentence, one column a position, 1 where the sentence voices it; last, whether it voices any."""
    column = {name: at for at, name in enumerate(positions)}
    labels = np.zeros((len(found), len(positions) + 1))
    for row, example in enumerate(found):
        for name in example.positions:
            labels[row, column[name]] = labels[row, -1] = 1
    return labels


def folds(found: list[Example]) -> np.ndarray:
    """Which fold each sentence is held out in: by its group, so the same in every run."""
    return np.array([crc32(example.group.encode()) % FOLDS for example in found])


def held_out_scores(features: list[Features], labels: np.ndarray, fold: np.ndarray, settings: Settings) -> np.ndarray:
    """Every sentence's scores from a model that has not seen it."""
    scores = np.zeros(labels.shape)
    for held in range(FOLDS):
        inside = [f for f, at in zip(features, fold, strict=True) if at != held]
        outside = [f for f, at in zip(features, fold, strict=True) if at == held]
        scores[fold == held] = learn(inside, labels[fold != held], settings).scores(outside)
    return scores


def article_weights(voicing: np.ndarray) -> np.ndarray:
    """Weights that make the corpus look like articles in how many sentences are silent."""
    weight = SILENT / (1 - SILENT) * voicing.sum() / max(1.0, (1 - voicing).sum())
    return np.where(voicing == 0, weight, 1.0)


def sides(scores: np.ndarray) -> np.ndarray:
    """What log-odds are made from, per sentence and position: own score, best rival's, voicing, 1."""
    own, voicing = scores[:, :-1], scores[:, -1:]
    ranked = np.sort(own, axis=1)
    best, second = ranked[:, -1:], ranked[:, -2:-1]
    rival = np.where(own == best, second, best)
    ones = np.ones_like(own)
    return np.stack([own, rival, voicing * ones, ones], axis=-1)


def combination(given: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """How the sides add up to log-odds: a weighted logistic regression over all pairs, by Newton's method."""
    x, y = given.reshape(-1, given.shape[-1]), labels.ravel()
    weight = np.repeat(weights, labels.shape[1])
    answer = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(x * answer).sum(axis=1)))
        gradient = (x * (weight * (y - chance))[:, None]).sum(axis=0) - 1e-3 * answer
        curve = weight * chance * (1 - chance)
        bend = np.array([(x * (curve * column)[:, None]).sum(axis=0) for column in x.T])
        step = np.linalg.solve(bend + 1e-3 * np.eye(len(answer)), gradient)
        answer = answer + step
        if np.abs(step).max() < 1e-9:
            break
    return answer


def thresholds(chances: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """For each position the threshold with the best weighted F1, its own counts and the average's together."""
    grid = np.round(np.arange(0.05, 0.61, 0.01), 2)
    above = chances[:, :, None] >= grid
    found = (weights[:, None, None] * above).sum(axis=0)
    right = (weights[:, None, None] * above * labels[:, :, None]).sum(axis=0)
    labelled = (weights[:, None] * labels).sum(axis=0)[:, None]
    score = 2 * (right + POOLED * right.mean(axis=0))
    score /= found + POOLED * found.mean(axis=0) + labelled + POOLED * labelled.mean()
    return grid[score.argmax(axis=1)]


def fit(found: list[Example], settings: Settings | None = None) -> tuple[dict, tuple[Block, ...]]:
    """The header and the blocks of a model."""
    settings = settings or Settings()
    positions = sorted({name for example in found for name in example.positions})
    labels = label_matrix(found, positions)
    weights = article_weights(labels[:, -1])
    features = [sentence_features(example.text) for example in found]
    given = sides(held_out_scores(features, labels, folds(found), settings))
    own, rival, voicing, offset = combined = combination(given, labels[:, :-1], weights)
    chances = 1 / (1 + np.exp(-(given * combined).sum(axis=-1)))
    cuts = thresholds(chances, labels[:, :-1], weights)
    learnt = learn(features, labels, settings)
    header = {
        "positions": [
            {"id": name, "offset": round(float(learnt.offsets[at]), 6), "threshold": float(cuts[at])}
            for at, name in enumerate(positions)
        ],
        "voicing_offset": round(float(learnt.offsets[-1]), 6),
        "combine": {
            "own": round(float(own), 4),
            "rival": round(float(rival), 4),
            "voicing": round(float(voicing), 4),
            "offset": round(float(offset), 4),
            "context": round(CONTEXT * float(own), 4),
        },
        "sentences": len(found),
    }
    return header, pack(learnt)
