"""Cues that are no verbs: "according to", "in her view", "his answer is that", "to him", "is convinced that"."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.text import lexicon as lex
from claimkit.text.cue import ENDS, Cue, of_subject, phrase_end
from claimkit.text.subjects import NOMINATIVE, left_of
from claimkit.text.tokens import QUOTED, Token
from claimkit.text.wordlists import words

_VIEWS = lex.VIEW_NOUNS | lex.ARGUMENTS
_SEEMING = words("seem seems seemed appears appeared look looks looked feels felt occurs occurred sounds sounded")


def find(tokens: Sequence[Token], at: int) -> Cue | None:
    """Cues that are no verbs."""
    low = tokens[at].low
    if low == "according" and following(tokens, at) == "to" and at + 2 < len(tokens):
        last = phrase_end(tokens, at + 2)
        return _adjunct(tokens, at + 2, last, at, tokens[at + 1].end) if last > at + 2 else None
    if low in _VIEWS and at:
        return _view(tokens, at)
    if low in {"to", "for"} and at + 1 < len(tokens):
        return _to_him(tokens, at)
    if low == "as" and at and tokens[at - 1].text in {",", QUOTED}:
        return _as_she_put_it(tokens, at)
    if low in lex.CERTAIN_OF:
        return _certain(tokens, at)
    if low == "record" and at > 1 and tokens[at - 1].low == "on" and (subject := left_of(tokens, at - 2)):
        return of_subject(tokens, at, subject, "main", "go on record", "stance")
    return None


def _adjunct(tokens: Sequence[Token], first: int, last: int, at: int, end: int) -> Cue:
    return Cue(first, last, at, tokens[at].start, end, "adjunct", "according", "say", True)


def _as_she_put_it(tokens: Sequence[Token], at: int) -> Cue | None:
    """ ", as she chalked it on the blackboard,": any verb will do."""
    first = at + 1
    last = first
    while last < min(len(tokens), at + 5) and (tokens[last].is_name or tokens[last].low in NOMINATIVE):
        last += 1
    if first < last < len(tokens) - 1 and tokens[last].is_word and tokens[last + 1].low == "it":
        verb = tokens[last]
        return Cue(first, last, last, verb.start, verb.end, "tag", verb.low, "say")
    return None


def _view(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "in her view", "in the words of X", "by the association's count", "X's answer is that"."""
    owner = at - 1
    while owner > 0 and at - owner < 4 and tokens[owner].is_word and tokens[owner].low not in lex.DETERMINERS:
        owner -= 1
    before = tokens[owner - 1].low if owner else ""
    if tokens[owner].low in {"his", "her", "their", "its", "my", "our"} and at - owner < 4:
        first, last = owner, owner + 1
    elif tokens[owner].text in {"'s", "’s", "'", "’"} and owner:
        first = owner - 1
        while first > 0 and (
            tokens[first - 1].is_name or tokens[first - 1].low in lex.DETERMINERS | lex.ROLES | {"and"}
        ):
            first -= 1
        if tokens[first].low in lex.PREPOSITIONS or tokens[first].low in {"and", "but"}:
            first += 1
        last, before = owner, tokens[first - 1].low if first else ""
    elif following(tokens, at) == "of" and before in {"in", "by", "from", "to"} and at + 2 < len(tokens):
        end = phrase_end(tokens, at + 2)
        return _adjunct(tokens, at + 2, end, owner - 1, tokens[at + 1].end) if end > at + 2 else None
    else:
        return _argument(tokens, at)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.is_word and not after.is_name and after.low not in lex.FUNCTION_WORDS | lex.GROUPS:
        return None
    if before in {"in", "by", "from", "to", "on"} and tokens[at].low in lex.EYES:
        if first > 1 and tokens[first - 2].low in {"who", "which", "whom"}:
            return None
        return _adjunct(tokens, first, last, at, tokens[at].end)
    for here in range(at + 1, min(len(tokens), at + 6)):
        if tokens[here].low in {"is", "was", "remains", "'s", "’s"} and tokens[here - 1].low not in {"that", "which"}:
            return Cue(first, last, at, tokens[at].start, tokens[at].end, "main", "view", "think", True)
        if tokens[here].text in ENDS:
            break
    return None


def _argument(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "One argument against the diagnosis is that", ", the argument goes,"."""
    if tokens[at].low not in lex.ARGUMENTS:
        return None
    first = at
    while (
        first > max(0, at - 12)
        and tokens[first - 1].is_word
        and tokens[first - 1].low not in lex.PREPOSITIONS | {"that", "and", "but"}
    ):
        first -= 1
        if tokens[first].low in lex.DETERMINERS:
            break
    if tokens[first].low in {"no", "this", "that", "which", "what", "any"}:
        return None
    if following(tokens, at) in {"goes", "runs", "went", "holds"}:
        return Cue(first, at + 1, at + 1, tokens[at + 1].start, tokens[at + 1].end, "tag", "go", "say")
    for here in range(at + 1, min(len(tokens) - 1, at + 10)):
        if tokens[here].low in {"is", "was", "holds"} and tokens[here + 1].low in {"that", ",", ":"}:
            return Cue(first, at + 1, here, tokens[here].start, tokens[here].end, "main", "argue", "say", True)
        if tokens[here].text in ENDS:
            break
    return None


def _to_him(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "To Foley that is a picture of privilege", "and to him that looks like": whose eyes it is seen through."""
    if at and tokens[at - 1].low in _SEEMING:
        first = at + 1
        last = first + 1 if tokens[first].low in {"him", "her", "them"} else _name_end(tokens, first)
        return _adjunct(tokens, first, last, at, tokens[at].end) if last > first else None
    if at and tokens[at - 1].low not in {"and", "but", "because"} and tokens[at - 1].text not in {";", "—", "–", ":"}:
        return None
    first = at + 1
    following = tokens[first].low
    last = first + 1 if following in {"him", "her", "them"} else _name_end(tokens, first)
    if last == first or last >= len(tokens):
        return None
    after = tokens[last]
    if (after.text == "," and at == 0) or after.low in {"that", "this", "it", "the", "these", "those", "there", "such"}:
        return _adjunct(tokens, first, last, at, tokens[at].end)
    return None


def _name_end(tokens: Sequence[Token], first: int) -> int:
    last = first
    if tokens[first].low == "the" and first + 1 < len(tokens):
        last = first + 1
        while last < len(tokens) and (tokens[last].is_name or tokens[last].low in lex.NAME_LINKS):
            last += 1
        return last if last > first + 1 and tokens[last - 1].is_name else first
    while last < len(tokens) and tokens[last].is_name and tokens[last].low not in lex.FUNCTION_WORDS:
        last += 1
    return last


def _certain(tokens: Sequence[Token], at: int) -> Cue | None:
    """ "Foley is convinced that", "some experts are also concerned that"."""
    if following(tokens, at) not in {"that", "about", "it", "he", "she", "they", "there", ":", "of", "the"}:
        return None
    be = at - 1
    while be > 0 and tokens[be].low in lex.ADVERBS | {"less", "more", "very", "far", "been"}:
        be -= 1
    if tokens[be].low not in lex.BE | {"has", "have"}:
        return None
    subject = left_of(tokens, be + 1)
    if subject is None:
        return None
    return of_subject(tokens, at, subject, "main", "certain", "think", clause=True)


def following(tokens: Sequence[Token], at: int) -> str:
    """The word behind token `at` in lower case, or nothing."""
    return tokens[at + 1].low if at + 1 < len(tokens) else ""
