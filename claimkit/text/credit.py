"""Credits, and which of the cues of a sentence gives the sentence its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimkit.text.cue import Cue
from claimkit.text.speakers import Speaker
from claimkit.text.tokens import Token

How = Literal["before", "after", "inside", "continued", "lead-in", "block"]


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
class Found:
    """A cue of a sentence, with whom it credits."""

    cue: Cue
    speaker: Speaker
    mention: tuple[int, int]

    @property
    def start(self) -> int:
        """Where cue and mention begin."""
        return min(self.cue.start, self.mention[0])

    @property
    def end(self) -> int:
        """Where cue and mention end."""
        return max(self.cue.end, self.mention[1])

    def credit(self, how: How) -> Credit | None:
        """The credit it gives, None in the draft's own voice."""
        name = self.speaker.name
        return Credit(name, self.mention, (self.cue.start, self.cue.end), how) if name else None


@dataclass(slots=True)
class ReadSentence:
    """What was read in one sentence: its tokens (quotations folded), its cues in order of their places, the one that
    holds for its main clause, the source that is its grammatical subject with that one's place, and whether it
    consists of nothing but quoted words.
    """

    tokens: list[Token]
    found: list[Found]
    chosen: Found | None
    subject: Speaker | None
    subject_at: tuple[int, int]
    bare: bool


def how(read: ReadSentence, found: Found) -> How:
    """Where in the sentence the cue stands."""
    tokens = read.tokens
    if found.cue.place == "tag" and any(t.is_word for t in tokens if t.start >= found.end and t.text != "."):
        return "inside"
    return "after" if found.cue.place == "tag" else "before"


def choose(tokens: Sequence[Token], found: Sequence[Found]) -> Found | None:
    """The cue that holds for the main clause of the sentence, the innermost where one reports another."""
    mains = [f for f in found if f.cue.place == "main"]
    tags = [f for f in found if f.cue.place == "tag"]
    adjuncts = [f for f in found if f.cue.place == "adjunct"]
    main = _innermost(tokens, mains)
    explicit = main is not None and main.cue.clause and main.cue.kind in {"say", "think"}
    if tags:
        tag = tags[0]
        return main if main is not None and explicit and main.cue.at < tag.cue.first else tag
    if adjuncts:
        adjunct = adjuncts[0]
        if main is not None and main.cue.at > adjunct.cue.at and explicit:
            return main
        return adjunct
    return main


def _is_firm(cue: Cue) -> bool:
    return cue.kind in {"say", "think"} and not cue.modal and not cue.negated


def _innermost(tokens: Sequence[Token], mains: Sequence[Found]) -> Found | None:
    own = [f for f in mains if not f.cue.embedded]
    if not own:
        return None
    best = own[0]
    for found in mains[mains.index(best) + 1 :]:
        between = [t.low for t in tokens[best.cue.at + 1 : found.cue.first]]
        joined = any(word in {"and", "but", ";", ":", "while"} for word in between)
        if not joined and "that" in between and found.cue.clause and _is_firm(found.cue):
            best = found
        else:
            break
    return best
