"""The subject of a reporting verb: which words to its left (or behind it, in a tag turned round) name the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimkit.text import lexicon as lex
from claimkit.text.tokens import QUOTED, Token
from claimkit.text.verbs import VERBS
from claimkit.text.wordlists import words

NOMINATIVE = frozenset({"he", "she", "they", "it", "i", "we"})
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", "?", "!", ".", "[", "]", "/", "…", QUOTED, '"', "“", "”"})
_JOINTS = frozenset({"and", "but", "or", "yet", "nor"})
_RELATIVES = frozenset({"who", "which", "whose", "whom"})
# Verbs that lend their subject to the infinitive behind them ("appears to find", "liked to say").
_RAISING = words("seem seems seemed appear appears appeared like likes liked used loves loved tend tends tended")
_MODALS = frozenset({"could", "might", "may", "can", "should", "must", "would"})
_LONGEST = 30
# How far back in its clause a subject may stand.
_CLAUSE = 80


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens `first:last` name the speaker; `negated` when the verb is; `passive` when it is one."""

    first: int
    last: int
    negated: bool = False
    passive: bool = False
    has_aux: bool = False
    modal: bool = False


def left_of(tokens: Sequence[Token], verb: int) -> Subject | None:
    """The subject in front of the verb at `verb`, or None when there is none that could speak."""
    at, aux, negated = _skip_auxiliaries(tokens, verb)
    if at < 0 or tokens[at].low == "to":
        return None
    forms = VERBS[tokens[verb].low].forms if tokens[verb].low in VERBS else frozenset()
    passive = any(word in lex.BE for word in aux) and "participle" in forms and "ing" not in forms
    if aux and aux[0] in {"'s", "’s", "'d", "’d"} and "participle" in forms:
        passive = False
    if forms == {"ing"} and not any(word in lex.BE for word in aux) and not _is_loose(tokens, verb):
        return None
    if forms == {"participle"} and not aux:
        return None
    if forms == {"ing"} or tokens[at].low in {"and", "but", "then"}:
        span = leading(tokens, at)
    elif tokens[at].low == "who" and at > 2 and tokens[0].low == "it" and tokens[1].low in lex.BE:
        # "It was a family friend who said".
        span = (2, at)
    elif tokens[at].text in {",", "—", "–", ")"}:
        span = _in_front_of_comma(tokens, at)
    else:
        span = _phrase(tokens, at)
    if span is None:
        return None
    return Subject(*span, negated, passive, bool(aux), bool(_MODALS & set(aux)))


def _is_loose(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a participle says what the subject of the clause says: ", saying that", "a book arguing that"."""
    before = tokens[verb - 1]
    if before.low in lex.FUNCTION_WORDS or before.text in {"'s", "’s"}:
        return False
    return tokens[verb].low in {"saying", "arguing", "claiming", "insisting", "adding", "noting", "warning"}


def behind(tokens: Sequence[Token], verb: int) -> Subject | None:
    """The subject behind the verb of a tag turned round ("..., says her institute")."""
    first = verb + 1
    if first >= len(tokens) or not opens_phrase(tokens, first):
        return None
    last = first
    while last < len(tokens) and last - first < _LONGEST:
        token = tokens[last]
        if token.text in _STOPS:
            break
        if token.low in _RELATIVES or (
            token.low in lex.PREPOSITIONS and token.low not in {"of", "for"} and last > first
        ):
            break
        if token.low in _JOINTS and last + 1 < len(tokens) and not tokens[last + 1].is_name:
            break
        if token.low in lex.AUXILIARIES and token.text[0] not in "'’":
            return None
        last += 1
    if last == first:
        return None
    ends = (
        last == len(tokens)
        or tokens[last].text in _STOPS
        or tokens[last].low in lex.PREPOSITIONS | _RELATIVES | _JOINTS
    )
    if not ends or _has_clause(tokens, first, last):
        return None
    if (tokens[first].low in NOMINATIVE and last - first > 1) or tokens[first].low == "that":
        return None
    for at in range(first + 1, last - 1):
        # "says the committee rejected the diagnosis": a clause, and its subject no speaker of ours.
        verb_form = VERBS.get(tokens[at].low)
        if verb_form and "past" in verb_form.forms and opens_phrase(tokens, at + 1):
            return None
    for token in tokens[last : last + _LONGEST]:
        # A verb behind a phrase that goes on means that the phrase is the subject of a clause, not the speaker.
        if token.text in _STOPS or token.low in _RELATIVES | _JOINTS:
            break
        if token.low in lex.AUXILIARIES and token.text[0] not in "'’":
            return None
    return Subject(first, last)


def leading(tokens: Sequence[Token], before: int) -> tuple[int, int] | None:
    """The subject that the clause in front of token `before` opens with ("NAME read the file and wrote that")."""
    first = before
    while first > max(0, before - _CLAUSE) and tokens[first - 1].text not in {";", ":", QUOTED, "—", "–"}:
        first -= 1
    while first < before:
        while first < before and (_is_adverb(tokens[first].low) or tokens[first].low in _JOINTS):
            first += 1
        if tokens[first].low in NOMINATIVE:
            return first, first + 1
        last = first
        while last < before and not (
            tokens[last].text in _STOPS
            or tokens[last].low in _RELATIVES
            or (tokens[last].low in lex.AUXILIARIES and tokens[last].text[0] not in "'’")
            or (tokens[last].low in VERBS and last > first and "past" in VERBS[tokens[last].low].forms)
        ):
            last += 1
        if opens_phrase(tokens, first) and last > first and tokens[first].low not in lex.EMPTY_SUBJECTS:
            name_end = first
            while name_end < last and tokens[name_end].is_name and tokens[name_end].low not in lex.DETERMINERS:
                name_end += 1
            if any(token.low in _RELATIVES for token in tokens[last:before]) and not any(
                token.text == "," for token in tokens[last + 1 : before]
            ):
                # "people who come and say": the second verb belongs to the relative clause.
                return None
            return first, name_end if name_end > first else last
        comma = next((at for at in range(first, before) if tokens[at].text == ","), before)
        first = comma + 1
    return None


def opens_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase can begin at `at`."""
    token = tokens[at]
    if not token.is_word:
        return False
    low = token.low
    if token.is_name and low not in lex.FUNCTION_WORDS:
        return True
    return low in lex.DETERMINERS or low in NOMINATIVE or low in lex.GROUPS or low in lex.RESEARCH or low in lex.ROLES


def _skip_auxiliaries(tokens: Sequence[Token], verb: int) -> tuple[int, list[str], bool]:
    at, aux, negated = verb - 1, list[str](), False
    while at >= 0:
        low = tokens[at].low
        if low in lex.AUXILIARIES:
            if low in {"'s", "’s"} and at and tokens[at - 1].low not in NOMINATIVE | {"who"}:
                break
            aux.append(low)
        elif low == "to" and at and tokens[at - 1].low in _RAISING:
            at -= 1
        elif (
            low in {"there", "here"} and at and tokens[at - 1].is_word and tokens[at - 1].low not in lex.FUNCTION_WORDS
        ):
            pass
        elif low == "," and at >= 2 and tokens[at - 2].text == "," and _is_adverb(tokens[at - 1].low):
            at -= 2
        elif not _is_adverb(low) or low == "both" or (tokens[at].is_name and at):
            break
        negated = negated or low in lex.NEGATIONS
        at -= 1
    return at, aux, negated


def _is_adverb(low: str) -> bool:
    return low in lex.ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in {"family", "reply", "italy"})


def _phrase(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The noun phrase that ends with token `at`."""
    if tokens[at].low in NOMINATIVE and not (tokens[at].low == "it" and _in_relative(tokens, at)):
        return at, at + 1
    if (
        tokens[at].low in _RELATIVES | {"that"}
        or tokens[at].low in _JOINTS
        or not (tokens[at].is_word or tokens[at].text in ".'’")
    ):
        return None
    first = at
    while first > 0 and at - first < _LONGEST and not _bounds(tokens, first - 1):
        first -= 1
    return _trim(tokens, first, at + 1)


def _in_relative(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words up to `at` are a relative clause: in "those who treat it say", "it" is no subject."""
    for token in reversed(tokens[max(0, at - 5) : at]):
        if token.text in _STOPS:
            return False
        if token.low in _RELATIVES:
            return True
    return False


def _bounds(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` bounds a noun phrase to its right."""
    token = tokens[at]
    low = token.low
    if token.text in _STOPS:
        return True
    if low in _JOINTS:
        return not _joins(tokens, at)
    if low == "that":
        return at == 0 or tokens[at - 1].low in VERBS or not tokens[at - 1].is_word or _is_adverb(tokens[at - 1].low)
    if low in {"after", "upon"} and at + 1 < len(tokens) and tokens[at + 1].low in {"another", "other"}:
        return False
    if low == "than" and at and tokens[at - 1].low in {"more", "fewer", "less"}:
        return False
    return (
        low in lex.SUBORDINATORS
        and low not in {"that", "like"}
        and not (low == "as" and at and tokens[at - 1].low == "such")
    )


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" or "or" joins two parts of one subject: nothing before it in the clause is a verb."""
    if tokens[at].low not in {"and", "or"}:
        return False
    here = at - 1
    while here >= 0 and at - here < _LONGEST and tokens[here].text not in _STOPS:
        low = tokens[here].low
        if low in lex.SUBORDINATORS:
            break
        if low in lex.AUXILIARIES or (low in VERBS and not tokens[here].is_name and VERBS[low].forms & {"past", "s"}):
            return False
        here -= 1
    return here < at - 1


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Cut what stands in front of the subject in its clause: joints, adverbs, "last month", "in his book"."""
    while (
        first < last and (tokens[first].low in _JOINTS or _is_adverb(tokens[first].low)) and not _counts(tokens, first)
    ):
        first += 1
    for at in range(first, last - 1):
        if tokens[at].low == "ago":
            first = at + 1
    if first >= last:
        return None
    relative = next((at for at in range(first, last) if tokens[at].low in _RELATIVES), None)
    if relative == first:
        return None
    if relative is None and _has_clause(tokens, first, last):
        return None
    if _counts(tokens, first):
        return first, last
    if tokens[first].low in lex.PREPOSITIONS and last - first > 2 and tokens[first + 1].text.isdecimal():
        first += 2
    if tokens[first].low in lex.PREPOSITIONS or _is_time(tokens, first, last):
        first = _last_phrase(tokens, first, last)
    if first >= last or not tokens[first].is_word or tokens[first].low in lex.EMPTY_SUBJECTS - {"one"}:
        return None
    if tokens[first].low in lex.PREPOSITIONS | lex.AUXILIARIES:
        return None
    if tokens[first].low in NOMINATIVE and last - first > 1 and tokens[first + 1].low not in {"and", "or", "who"}:
        return None
    if tokens[first].low == "no" or (tokens[first].low == "one" and last - first == 1):
        return None
    return first, last


def _counts(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number of people begins here: "most", "more than 40", "at least two"."""
    low, following = tokens[first].low, tokens[first + 1].low if first + 1 < len(tokens) else ""
    return low in {"most", "both", "all"} or (low, following) in {
        ("more", "than"), ("more", "and"), ("at", "least"), ("at", "most"), ("fewer", "than"), ("less", "than"),
    }  # fmt: skip


def _has_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb stands among tokens that should be a noun phrase."""
    for at in range(first, last):
        low = tokens[at].low
        if low in lex.AUXILIARIES and tokens[at].text[0] not in "'’":
            return True
        if low in NOMINATIVE and at > first:
            return False
        if low in VERBS and at > first and "past" in VERBS[low].forms and "participle" not in VERBS[low].forms:
            return True
    return False


def _is_time(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the phrase begins with a time and goes on to the subject proper ("this month IITAP")."""
    if tokens[first].low not in {"last", "this", "next", "that", "one", "two", "three", "four", "earlier", "a"}:
        return False
    units = {"week", "weeks", "month", "months", "year", "years", "day", "days", "night", "morning", "summer", "fall",
             "autumn", "winter", "spring", "later", "earlier"}  # fmt: skip
    return any(tokens[at].low in units for at in range(first, min(first + 4, last - 1)))


def _last_phrase(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the last noun phrase of the tokens begins: a run of names, or what a determiner opens."""
    at = last - 1
    if tokens[at].is_name:
        while at > first and (tokens[at - 1].is_name or tokens[at - 1].text in ".'’-"):
            at -= 1
        if at == first and tokens[at].low in lex.PREPOSITIONS:
            return last
        for here in range(at - 1, max(first, at - 5), -1):
            # "the film producer NAME".
            if tokens[here].low in lex.DETERMINERS:
                return here
            if tokens[here].low in lex.FUNCTION_WORDS or not tokens[here].is_word:
                break
        return at
    for here in range(last - 1, first, -1):
        if tokens[here].low in lex.DETERMINERS or (
            tokens[here].low in lex.GROUPS and tokens[here - 1].low not in lex.DETERMINERS
        ):
            if tokens[here - 1].low in lex.PREPOSITIONS and here - 1 > first:
                continue
            if here - 1 == first:
                continue
            return here
    return last


def _in_front_of_comma(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject when an apposition or a relative clause stands between it and the verb: "Foley, who ..., says"."""
    begin = at - 1
    while begin >= max(0, at - _CLAUSE) and tokens[begin].text not in {";", ":", QUOTED}:
        begin -= 1
    starts = [begin + 1] + [
        here + 1
        for here in range(begin + 1, at)
        if tokens[here].text in {",", "—", "–"} or tokens[here].low in {"and", "but", "that"}
    ]
    for first in starts:
        while first < at and _is_adverb(tokens[first].low) and tokens[first].low not in {"most", "both", "all"}:
            first += 1
        last = first
        while last < at and tokens[last].text not in _STOPS:
            last += 1
        if last >= at or tokens[last].text not in {",", "—", "–", "("} or last - first > 12 or last == first:
            continue
        if not opens_phrase(tokens, first) and not tokens[first].is_name:
            continue
        span = _trim(tokens, first, last)
        if span is None or tokens[span[0]].low in NOMINATIVE or _has_clause(tokens, *span):
            continue
        follows = tokens[last + 1].low if last + 1 < len(tokens) else ""
        if follows in _JOINTS and not any(token.low in _RELATIVES for token in tokens[span[0] : span[1]]):
            continue
        return span
    return None
