"""What a cue is: words that credit the content of a sentence to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimkit.text import lexicon as lex
from claimkit.text.subjects import NOMINATIVE, Subject
from claimkit.text.tokens import QUOTED, Token
from claimkit.text.verbs import VERBS

Place = Literal["main", "tag", "adjunct", "colon"]
# What opens the content where no comma parts it from the speaker: "according to most studies only a few offend".
_FOCUS = frozenset({"only", "merely", "barely", "roughly", "nearly", "almost", "hardly"})
# What ends a phrase.
ENDS = frozenset({".", ",", ";", ":", "?", "!", "—", "–", ")", "…", QUOTED})


@dataclass(frozen=True, slots=True)
class Cue:
    """Something that credits content to a speaker: tokens `first:last` name the speaker, `start:end` is the cue's span
    of the prose, `at` the index of its main token. `clause` when a clause or quotation follows that it governs.
    """

    first: int
    last: int
    at: int
    start: int
    end: int
    place: Place
    lemma: str
    kind: str
    clause: bool = False
    negated: bool = False
    to: tuple[int, int] | None = None
    embedded: bool = False
    modal: bool = False


def of_subject(
    tokens: Sequence[Token], at: int, subject: Subject, place: Place, lemma: str, kind: str, clause: bool = False
) -> Cue:
    """The cue of the token at `at` with its subject."""
    return Cue(
        subject.first, subject.last, at, tokens[at].start, tokens[at].end, place, lemma, kind, clause, subject.negated,
        told(tokens, at) if lemma == "tell" else None, is_embedded(tokens, subject.first), subject.modal,
    )  # fmt: skip


_HEARERS = frozenset({"it", "me", "you", "him", "her", "us", "them"})


def told(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The tokens of the listener behind "told"."""
    if at + 2 < len(tokens) and tokens[at + 1].low in _HEARERS and tokens[at + 2].low not in lex.AUXILIARIES:
        return at + 1, at + 2
    last, stops = at + 1, lex.SUBORDINATORS | lex.PREPOSITIONS | NOMINATIVE | {"there"}
    while last < min(len(tokens), at + 6) and tokens[last].is_word and tokens[last].low not in stops:
        last += 1
    return (at + 1, last) if last > at + 1 else None


def is_embedded(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause that the subject opens depends on another ("when a student confesses")."""
    before = first - 1
    while before >= 0 and (tokens[before].low in lex.ADVERBS or tokens[before].low in lex.ROLES | lex.DETERMINERS):
        before -= 1
    low = tokens[before].low if before >= 0 else ""
    if tokens[first].low in NOMINATIVE and before >= 0 and follows_noun(tokens, before):
        return True
    if any(token.low in {"though", "although", "while"} for token in tokens[max(0, before + 1) : first]):
        return True
    return low in lex.SUBORDINATORS - {"so", "once"} | {"who", "which", "whom", "whose"}


def follows_noun(tokens: Sequence[Token], before: int) -> bool:
    """Whether a pronoun right behind token `before` opens a relative clause ("every name they can call to mind")."""
    token = tokens[before]
    if not token.is_word or token.low in lex.FUNCTION_WORDS | {"and", "but"} or token.low in VERBS:
        return False
    if token.low in lex.GROUPS:
        return True
    start = before
    while start > 0 and before - start < 40 and tokens[start - 1].is_word:
        start -= 1
    return tokens[start].low not in lex.PREPOSITIONS | {"last", "this", "next", "one", "asked", "given"}


def phrase_end(tokens: Sequence[Token], first: int) -> int:
    """The end of a noun phrase that begins at `first` and runs up to a mark or a verb."""
    last = first
    while last < len(tokens) and last - first < 16:
        token = tokens[last]
        if token.text in ENDS:
            break
        if last > first and (
            (token.low in lex.AUXILIARIES and token.text[0] not in "'’")
            or token.low in NOMINATIVE
            or (token.low == "to" and last + 1 < len(tokens) and tokens[last + 1].low in {"be", "have"})
            or token.low in {"as", "that", "and", "but", "because", "there", "this"}
            or token.low in _FOCUS
        ):
            break
        last += 1
    return last
