"""The labelled sentences the matcher is trained on, and the articles it is measured on."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
ARTICLES = ("articles.jsonl", "articles-reported.jsonl")


@dataclass(frozen=True, slots=True)
class Example:
    """A composed sentence, the positions it voices, and what it must be held out with.

    `group` is the article a sentence belongs to where it was written as part of one, and its own
    text elsewhere.
    """

    text: str
    positions: frozenset[str]
    group: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence of a labelled article, with the sentence before it in the same article."""

    article: str
    text: str
    before: str
    positions: frozenset[str]


def training_files(folder: Path = DATA) -> list[Path]:
    """The files the model is trained from, in a fixed order. Articles are never among them."""
    return [folder / "phrasings.jsonl", *sorted((folder / "corpus").glob("*.jsonl"))]


def digests(folder: Path = DATA) -> dict[str, str]:
    """SHA-256 of every training file, with line ends folded, by its path under the data folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        for path in training_files(folder)
    }


def examples(folder: Path = DATA) -> list[Example]:
    """Every training sentence once, the first labelling of it where it occurs again."""
    found: dict[str, Example] = {}
    for path in training_files(folder):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = record["text"]
            found.setdefault(text, Example(text, frozenset(record["positions"]), record.get("article", text)))
    return list(found.values())


def articles(path: Path) -> list[Labelled]:
    """Every sentence of a file of labelled articles."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        before = ""
        for paragraph in record["paragraphs"]:
            for sentence in paragraph:
                voiced = frozenset(entry["id"] for entry in sentence["positions"])
                found.append(Labelled(record["id"], sentence["text"], before, voiced))
                before = sentence["text"]
    return found
