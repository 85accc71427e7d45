"""Who is credited for each sentence and each quotation of a draft.

The draft is read from its beginning to its end. In every sentence `cues` finds what credits its content to somebody,
`speakers` says who that is, and the rules here decide which cue holds for the sentence (the innermost speaker, as in
the codebook: in "Healthline reported that critics say ..." the critics) and which for each quotation (the nearest).
Sentences without a cue of their own are the draft's own voice, unless they stand inside a quotation, behind the label
of a script or an interview, or go on with a quotation that was credited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from claimkit.text import cues, lexicon
from claimkit.text.cues import Cue
from claimkit.text.document import Block, Document
from claimkit.text.people import Mention, People
from claimkit.text.quotations import Quotation, quotations
from claimkit.text.sentences import Sentence, sentences
from claimkit.text.speakers import Speaker, Speakers
from claimkit.text.tokens import Token, tokenise

How = Literal["before", "after", "inside", "continued", "lead-in", "block"]
_NARRATORS = frozenset(
    "anchor reporter host presenter narrator voiceover vo v/o correspondent newsreader announcer interviewer q item intro "
    "outro headline video audio sound music caption graphic moderator".split()
)
_DASH = re.compile(r"(?:—|–|--)\s{0,3}")
_LABEL_NAME = re.compile(r"\(([^(),]{3,60})")
_SPOKEN = re.compile(r"\b(?:quote|soundbite|sot|clip|on tape)\b", re.IGNORECASE)
_BARE = 0.6


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom words are credited to.

    `speaker` is the fullest name that the draft has given by then, or the wording it uses for a group or a document.
    `mention` is the span of the words that name the speaker, `cue` that of the reporting verb or "according to" (both
    of the prose; for labels and block quotes they are the same). `how` says where the credit stands.
    """

    speaker: str
    mention: tuple[int, int]
    cue: tuple[int, int]
    how: How


@dataclass(frozen=True, slots=True)
class Person:
    """A person or body that the draft introduces: fullest name, span of the first mention (prose), kind, roles."""

    name: str
    mention: tuple[int, int]
    kind: Literal["person", "body", "unknown"]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The credits of a document."""

    sentences: tuple[Credit | None, ...]
    quotations: tuple[Credit | None, ...]
    people: tuple[Person, ...]

    def sentence(self, index: int) -> Credit | None:
        """The credit of sentence `index`, None in the draft's own voice."""
        return self.sentences[index]

    def quotation(self, index: int) -> Credit | None:
        """The credit of quotation `index`, None when nobody is credited."""
        return self.quotations[index]


def credits(
    document: Document, split: Sequence[Sentence] | None = None, quoted: Sequence[Quotation] | None = None
) -> Attribution:
    """Read who is credited. `split` and `quoted` are the document's sentences and quotations where at hand."""
    split = sentences(document) if split is None else split
    quoted = quotations(document, split) if quoted is None else quoted
    return _Reader(document, split, quoted).run()


@dataclass(slots=True)
class _Found:
    """A cue of a sentence with the speaker it credits."""

    cue: Cue
    speaker: Speaker
    credit: Credit | None


@dataclass(slots=True)
class _Reader:
    document: Document
    split: Sequence[Sentence]
    quoted: Sequence[Quotation]
    people: People = field(default_factory=People)

    def run(self) -> Attribution:
        self.speakers = Speakers(self.people)
        return Attribution((), (), ())
