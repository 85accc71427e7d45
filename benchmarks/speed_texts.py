"""Articles of a given length, made from the project's own composed ones: the same every time, no two alike.

Whole paragraphs in their order, from one article after another. The same sentences come again in many texts, so
surnames, weekdays and small figures are drawn anew for each, and plain sentences get a place and a month at their
end: a cache of sentences must not look better than it is.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from random import Random

from matcher_data import DATA

RUNNING = DATA / "corpus" / "corpus-7.jsonl"
PARAGRAPH = 3
"""Sentences in a paragraph of the running texts, which have no paragraphs of their own."""

_SURNAMES = (
    "Placeholder Abernath Brackwell Castellane Dunmarsh Eddington Farrowby Gantrell Holloway Inskeep Jessop Kestrel "
    "Lanyon Merridew Norcott Oakhanger Pellew Quarrington Rushmere Stannard Tolliver Underhay Venning Wexcombe"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_PLACES = (
    "Albany Boise Boston Chicago Cleveland Dallas Denver Detroit Fresno Houston Memphis Miami Nashville Newark Oakland "
    "Omaha Philadelphia Phoenix Pittsburgh Portland Raleigh Richmond Sacramento Seattle Spokane Tampa Toledo Tucson"
).split()
_MONTHS = "January February March April June July August September October November December".split()
_PLAIN_END = re.compile(r"(?<=[a-z])\.$")
_DRAWN = re.compile(rf"\bPlaceholder\b|\b(?:{'|'.join(_WEEKDAYS)})\b|(?<![\d$£€.,-])[1-9]\d(?![\d.,-]*\d)")

Paragraphs = tuple[tuple[str, ...], ...]


@cache
def composed() -> tuple[Paragraphs, ...]:
    """Return the composed articles: paragraphs of sentences."""
    records = [json.loads(line) for line in (DATA / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [tuple(tuple(s["text"] for s in paragraph) for paragraph in record["paragraphs"]) for record in records]
    running = [json.loads(line) for line in RUNNING.read_text(encoding="utf-8").splitlines()]
    for _, group in groupby(running, key=lambda record: record["article"]):
        sentences = tuple(record["text"] for record in group)
        found.append(tuple(sentences[at : at + PARAGRAPH] for at in range(0, len(sentences), PARAGRAPH)))
    return tuple(found)


def sentences(words: int, number: int) -> list[list[str]]:
    """Return the sentences, by paragraph, of the text with that many words and that number."""
    found: list[list[str]] = []
    count = 0
    for paragraph in _drawn(Random(f"{words} {number}")):  # noqa: S311 - the same texts every time, no secret
        found.append([])
        for sentence in paragraph:
            found[-1].append(sentence)
            count += len(sentence.split())
            if count >= words:
                return found
    raise AssertionError("there is always another article")


def text(words: int, number: int) -> str:
    """Return the text with that many words (to the end of the sentence) and that number."""
    return "\n\n".join(" ".join(paragraph) for paragraph in sentences(words, number)) + "\n"


def _drawn(random: Random) -> Iterator[list[str]]:
    """Yield paragraphs without end, from the articles in random order, with names and figures drawn anew."""
    while True:
        for article in random.sample(composed(), len(composed())):
            surname, shift = random.choice(_SURNAMES), random.randrange(7)

            def other(match: re.Match[str], surname: str = surname, shift: int = shift) -> str:
                word = match[0]
                if word in _WEEKDAYS:
                    return _WEEKDAYS[(_WEEKDAYS.index(word) + shift) % 7]
                return str(random.randint(11, 99)) if word.isdecimal() else surname

            for paragraph in article[random.randrange(len(article)) // 2 :]:
                yield [_PLAIN_END.sub(f"{_added(random)}.", _DRAWN.sub(other, sentence)) for sentence in paragraph]


def _added(random: Random) -> str:
    return f" in {random.choice(_PLACES)} that {random.choice(_MONTHS)}"
