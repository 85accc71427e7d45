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


def label_matrix(found: list[Example], positions: list[str]) -> np.ndarray:
    """One row a sentence, one column a position, 1 where the sentence voices it."""
    column = {name: at for at, name in enumerate(positions)}
    labels = np.zeros((len(found), len(positions)))
    for row, example in enumerate(found):
        for name in example.positions:
            labels[row, column[name]] = 1
    return labels


def folds(found: list[Example]) -> np.ndarray:
    """Which fold each sentence is held out in: by its text, so the same in every run."""
    return np.array([crc32(example.text.encode()) % FOLDS for example in found])


def held_out_margins(features: list[Features], labels: np.ndarray, fold: np.ndarray, settings: Settings) -> np.ndarray:
    """Every sentence's margins from a model that has not seen it."""
    margins = np.zeros(labels.shape)
    for held in range(FOLDS):
        inside = [f for f, at in zip(features, fold, strict=True) if at != held]
        outside = [f for f, at in zip(features, fold, strict=True) if at == held]
        learnt = learn(inside, labels[fold != held], settings)
        margins[fold == held] = learnt.margins(outside)
    return margins


def article_weights(labels: np.ndarray) -> np.ndarray:
    """Weights that make the corpus look like articles in how many sentences are silent."""
    silent = labels.sum(axis=1) == 0
    weight = SILENT / (1 - SILENT) * (~silent).sum() / silent.sum()
    return np.where(silent, weight, 1.0)


def calibrate(margins: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    """The slope and shift that make margins log-odds over all (sentence, position) pairs.

    A weighted logistic regression on one number, by Newton's method.
    """
    x, y = margins.ravel(), labels.ravel()
    weight = np.repeat(weights, labels.shape[1])
    slope, shift = 1.0, -4.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(slope * x + shift)))
        error = weight * (y - chance)
        curve = weight * chance * (1 - chance)
        gradient = np.array([(error * x).sum(), error.sum()])
        cross = (curve * x).sum()
        bend = np.array([[(curve * x * x).sum(), cross], [cross, curve.sum()]])
        step = np.linalg.solve(bend, gradient)
        slope, shift = slope + step[0], shift + step[1]
        if np.abs(step).max() < 1e-9:
            break
    return float(slope), float(shift)


def threshold(chances: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> float:
    """The one threshold with the best weighted F1 over all (sentence, position) pairs."""
    flat = chances.ravel()
    order = np.argsort(-flat, kind="stable")
    weight = np.repeat(weights, labels.shape[1])[order]
    right = np.cumsum(weight * labels.ravel()[order])
    score = 2 * right / (np.cumsum(weight) + right[-1])
    return float(flat[order][int(np.argmax(score))])


def fit(found: list[Example], settings: Settings | None = None) -> tuple[dict, tuple[Block, ...]]:
    """The header and the blocks of a model."""
    settings = settings or Settings()
    positions = sorted({name for example in found for name in example.positions})
    labels = label_matrix(found, positions)
    weights = article_weights(labels)
    features = [sentence_features(example.text) for example in found]
    margins = held_out_margins(features, labels, folds(found), settings)
    slope, shift = calibrate(margins, labels, weights)
    cut = threshold(1 / (1 + np.exp(-(slope * margins + shift))), labels, weights)
    learnt = learn(features, labels, settings)
    entries = [
        {
            "id": name,
            "slope": round(slope, 4),
            "shift": round(slope * float(learnt.offsets[at]) + shift, 4),
            "threshold": round(cut, 3),
        }
        for at, name in enumerate(positions)
    ]
    return {"positions": entries, "sentences": len(found)}, pack(learnt)
