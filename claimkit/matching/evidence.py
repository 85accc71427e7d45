"""Which words carried a match: the weight of every feature laid on the words it was made from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from claimkit.matching.features import Sentence
from claimkit.matching.words import QUESTION

__all__ = ["Evidence", "pick"]

_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that carried a match: the text as given and its half-open code-point span in it."""

    text: str
    start: int
    end: int


Weight = Callable[[str], float]


def pick(text: str, sentence: Sentence, phrases: Weight, characters: Weight, concepts: Weight) -> tuple[Evidence, ...]:
    """Up to five word n-grams of the sentence that spoke most for one position.

    The three functions give a share of that position's score: that of a phrase feature, of the
    characters of a normalised word, and of a concept feature. What characters and concepts add is
    laid on the words they come from; two or three words are named together when they add something
    as a phrase. The n-grams do not overlap, and those that spoke against are left out. Spans index
    `text`.
    """
    words = sentence.words
    share = [0.0] * len(words)
    first_seen: set[str] = set()
    for at, word in enumerate(words):
        # The model counts a word's characters once however often it occurs.
        if word.form not in first_seen:
            first_seen.add(word.form)
            share[at] = characters(word.form)
    for touch in sentence.touches:
        weight = concepts(touch.feature) / len(touch.words)
        for at in touch.words:
            share[at] += weight
    joined: list[tuple[float, int, int]] = []
    for phrase in sentence.phrases:
        weight = phrases(phrase.feature)
        if phrase.first == phrase.last:
            share[phrase.first] += weight
        elif weight > 0:
            joined.append((weight, phrase.first, phrase.last))
    runs = [(own, at, at) for at, own in enumerate(share)]
    runs += [(weight + max(0.0, share[first]) + max(0.0, share[last]), first, last) for weight, first, last in joined]
    # A question mark weighs, but it is no word to show.
    runs = [run for run in runs if words[run[2]].form != QUESTION]
    taken: set[int] = set()
    picked: list[Evidence] = []
    for weight, first, last in sorted(runs, key=lambda run: (-run[0], run[1], run[2])):
        if weight <= 0 or len(picked) == _MOST:
            break
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            start, end = words[first].start, words[last].end
            picked.append(Evidence(text[start:end], start, end))
    return tuple(picked)
