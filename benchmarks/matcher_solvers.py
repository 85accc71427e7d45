"""The two solvers behind the matcher's weights: ridge regression and softmax regression.

Both work in the dual, one row a sentence: the weights are X'A, the kernel is XX' + 1, where the 1
is the offset's share. Both use sparse products and sums only, so that the result does not hang
on how a BLAS divides its work. Both are deterministic.
"""

from collections.abc import Callable

import numpy as np
import scipy.sparse as sparse

Product = Callable[[np.ndarray], np.ndarray]

_ENOUGH = 1e-6
_FLAT = 1e-9
_PAIRS = 8


def kernel(design: sparse.csr_matrix) -> Product:
    """The product of the kernel with a matrix of one row a sentence."""
    transposed = design.T.tocsr()
    return lambda rows: design @ (transposed @ rows) + rows.sum(axis=0)


def ridge(design: sparse.csr_matrix, labels: np.ndarray, strength: float, rounds: int = 80) -> np.ndarray:
    """The dual weights that solve (kernel + strength) A = labels, by conjugate gradients, a column each."""
    times = kernel(design)
    answer = np.zeros_like(labels)
    rest = labels.copy()
    way = rest.copy()
    size = (rest * rest).sum(axis=0)
    enough = _ENOUGH * size
    for _ in range(rounds):
        image = times(way) + strength * way
        step = size / np.maximum((way * image).sum(axis=0), 1e-30)
        answer += step * way
        rest -= step * image
        after = (rest * rest).sum(axis=0)
        if (after <= enough).all():
            break
        way = rest + after / np.maximum(size, 1e-30) * way
        size = after
    return answer


def softmax(design: sparse.csr_matrix, targets: np.ndarray, strength: float, rounds: int = 60) -> np.ndarray:
    """The dual weights of a softmax regression with a squared penalty, by limited-memory BFGS.

    `targets` are shares of 1 in each row. Inner products are those of the weights, so the kernel
    is needed once a round, for the new gradient: steps and the curvature pairs are sums of what
    is already known on both sides of it. Stopping after so many rounds holds the weights back
    too.
    """
    times = kernel(design)
    answer = np.zeros_like(targets)
    scores = np.zeros_like(targets)
    pairs: list[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, float]] = []
    loss, gradient = _softmax_loss(answer, scores, targets, strength)
    image = times(gradient)
    for _ in range(rounds):
        way, way_image = _direction(gradient, image, pairs)
        slope = float((way * image).sum())
        if slope > -_FLAT:
            break
        length = 1.0 if pairs else 1.0 / max(1.0, float(np.sqrt((gradient * image).sum())))
        for _ in range(30):
            tried = answer + length * way, scores + length * way_image
            lower, after = _softmax_loss(*tried, targets, strength)
            if lower <= loss + 1e-4 * length * slope:
                break
            length /= 2
        else:
            # No step goes down any more: this is the minimum, as far as numbers of this size tell.
            break
        after_image = times(after)
        bend = float((length * way * (after_image - image)).sum())
        if bend > 0:
            pair = (length * way, length * way_image, after - gradient, after_image - image, bend)
            pairs = [*pairs[1 - _PAIRS :], pair]
        (answer, scores), loss, gradient, image = tried, lower, after, after_image
    return answer


def _softmax_loss(
    answer: np.ndarray, scores: np.ndarray, targets: np.ndarray, strength: float
) -> tuple[float, np.ndarray]:
    """The penalised loss at some dual weights, whose scores are given, and its dual gradient."""
    lowered = scores - scores.max(axis=1, keepdims=True)
    logs = lowered - np.log(np.exp(lowered).sum(axis=1, keepdims=True))
    loss = -float((targets * logs).sum()) + 0.5 * strength * float((answer * scores).sum())
    return loss, np.exp(logs) - targets + strength * answer


def _direction(gradient: np.ndarray, image: np.ndarray, pairs: list) -> tuple[np.ndarray, np.ndarray]:
    """The two-loop recursion, carried out on dual weights and on their image under the kernel at once."""
    way, way_image = -gradient, -image
    taken = []
    for _, moved_image, changed, changed_image, bend in reversed(pairs):
        share = float((moved_image * way).sum()) / bend
        way = way - share * changed
        way_image = way_image - share * changed_image
        taken.append(share)
    if pairs:
        *_, changed, changed_image, bend = pairs[-1]
        scale = bend / float((changed * changed_image).sum())
        way, way_image = scale * way, scale * way_image
    for (moved, moved_image, _, changed_image, bend), share in zip(pairs, reversed(taken), strict=True):
        back = float((changed_image * way).sum()) / bend
        way = way + (share - back) * moved
        way_image = way_image + (share - back) * moved_image
    return way, way_image
