"""How sure a sentence puts what it says: certain, probable, possible or unknown.

The levels and their boundaries are the codebook's, after FactBank: an epistemic marker lowers the level, quantity and
frequency ("most", "often", "about 10%") do not; the verb of unnamed research sets it (show: certain, suggest:
probable); and the weakest marker that governs the main predicate decides. "Believes" and "thinks" of somebody else
leave the level alone: they are the reporter's words for what that person holds, and a speaker who believes something
is committed to it. "I think" and "we believe" are the speaker's own hedge and lower it to probable. Hearsay markers
("reportedly", "is said to") tell where a claim comes from, not how sure anybody is, and lower nothing either.

A marker inside a clause that is not the claim (a relative clause, an if-clause, a purpose) is passed over, as far as a
light reading of clauses can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Level = Literal["certain", "probable", "possible", "unknown"]
LEVELS: tuple[Level, ...] = ("certain", "probable", "possible", "unknown")

_WH = r"(?:whether|if|how|what|why|who|which|when|where)"
_NOBODY = r"(?:nobody|no[ -]one|none of (?:them|us|it|this))"
_NOT = r"(?:cannot|can not|can[’']t|could not|couldn[’']t|will not|won[’']t)"
_DONT = r"(?:do not|don[’']t|does not|doesn[’']t|did not|didn[’']t)"
# What the speaker says is not known. The words in the first group are the cue.
_UNKNOWN = [
    r"\b((?:hard|difficult|impossible|too (?:early|soon)) to (?:say|tell|know|judge))\b(?! that\b)",
    r"\b((?:is|are|was|were|remains?|remained|still|largely) (?:not known|unknown|unclear|unresolved|uncertain))\b",
    rf"\b(not (?:yet )?(?:known|clear|established|settled)) {_WH}\b",
    r"\b(yet to be (?:established|settled|shown|determined|answered))\b",
    r"\b(remains? to be seen)\b",
    r"\b(no way (?:of knowing|to know|to tell))\b",
    r"\b((?:an )?open question)\b",
    r"\b(no telling)\b",
    rf"\b((?:have|has|had) no idea) {_WH}\b",
    rf"\b({_NOT} (?:say|tell|know|judge))\b(?= (?:{_WH}|you|for (?:sure|certain))\b|[,.;]|$)",
    r"\b((?:can|could) ?(?:not|n[’']t) be (?:told|known|established|settled|answered|ruled))\b(?! (?:out|apart))",
    rf"\b({_DONT} know) {_WH}\b",
    rf"\b(not sure|unsure|not certain|uncertain) {_WH}\b",
    r"\b((?:nobody|no[ -]one) knows)\b",
    rf"\b({_DONT} know)(?=[.;,]|$)",
    r"\b(who knows)\b(?! (?:him|her|them|that|the|a)\b)",
    r"\b(jury is (?:still )?out)\b",
    r"\b(anybody[’']s guess|anyone[’']s guess)\b",
    rf"\b(left open) {_WH}\b",
]
# The same with the question in front: "whether it is real, nobody can tell".
_UNKNOWN_BEHIND = re.compile(
    rf"\b{_WH}\b.{{3,200}}?\b({_NOBODY}\b[^,;:.]{{0,60}}? (?:can|could) (?:know|tell|say)|{_NOT} (?:tell|say|know))\b",
    re.IGNORECASE,
)
_PROBABLE = [
    r"\b((?:most |very |quite |more than )?likely|unlikely|probably|presumably|apparently)\b",
    r"\b(seemingly|evidently|plausibly)\b",
    r"\b(probable|improbable)\b",
    r"\b(in all likelihood|in all probability|chances are|odds are)\b",
    r"\b(as far as I (?:can tell|know)|to my knowledge)\b",
    r"\b((?:a )?good chance)\b",
    r"\b(seem(?:s|ed)?)\b",
    r"\b(appear(?:s|ed)?)(?= (?:to|that|as|not to|likely|\w{1,12}(?:ly|ed|ous|ful)\b))",
    r"\b(suggest(?:s|ed|ing)?)\b(?! (?:a|an|the|you|we|trying|talking|seeing|going)\b)",
    r"(?<!does it )(?<!not )\b((?:looks|looked|sounds|sounded) (?:\w{1,12} ){0,5}?(?:like|as if|as though))\b",
    r"\b((?:is|are|was|were) (?:widely |generally |often )?(?:thought|believed)) to\b",
    r"\b((?:I|we) (?:\w{1,12}ly )?(?:think|believe|suspect|guess|reckon|suppose|imagine|assume))\b",
    r"\b((?:he|she|they|it|[A-Z]\w{1,20}) suspects?)\b",
    r"\b(suspects) (?:that|it|he|she|they|the|most|many)\b",
    r"\b(I[’']d (?:say|guess|bet))\b",
    r"\b((?:studies|research|evidence|data|findings|results|figures|surveys?) (?:\w{1,12} )?indicates?)\b",
    r"\b(hint(?:s|ed)? (?:at|that))\b",
]
_POSSIBLE = [
    r"\b(may|might)(?! (?:of|[0-9]))\b(?! as well\b)",
    r"\b(could)\b(?! (?:not|n[’']t|hardly|never|barely|only|no longer)\b)(?=\s\w)",
    r"\b(perhaps|maybe|possibly|conceivably|potentially)\b",
    r"\b(possible) (?:that|for|to be)\b",
    r"\b((?:it is|it[’']s|is) possible)\b",
    r"\b((?:a|the|some|any|every) possibility)\b",
    r"\b((?:cannot|can[’']t|could not|couldn[’']t|not) (?:be )?rule[d]? out)\b",
    r"\b(not impossible|not inconceivable)\b",
    # "can" where it means that something sometimes happens, and not that somebody is able to.
    r"\b(can (?:also |sometimes |often |certainly |well |indeed )?(?:lead|cause|trigger|mimic|result|happen|"
    r"occur|arise|stem|contribute|look like|feel|become|turn into|have (?:an|a|other)))\b",
    r"\b(can (?:also |sometimes |often |well )?be)(?= (?:driven|caused|triggered|fuell?ed|due|"
    r"a (?:sign|symptom|form|result)|an? \w+ of|linked|"
    r"mistaken|confused|damaging|harmful|dangerous|devastating|hard|difficult)\b)",
]


def _compiled(patterns: list[str]) -> list[re.Pattern[str]]:
    return [re.compile(pattern, re.IGNORECASE) for pattern in patterns]


_MARKERS: dict[Level, list[re.Pattern[str]]] = {
    "unknown": [*_compiled(_UNKNOWN), _UNKNOWN_BEHIND],
    "probable": _compiled(_PROBABLE),
    "possible": _compiled(_POSSIBLE),
}
_MONTH = re.compile(r"(?:in|of|since|by|until|last|this|next|early|late|\d) $|^May(?= \d|, )")
_SUBORDINATE = re.compile(
    r"\b(?:if|unless|when|whenever|once|because|since|although|though|while|whereas|until|before|after|as long as|"
    r"so that|than|lest|in case)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:who|which|whom|whose|where)\b(?: \w{1,20})? ?$", re.IGNORECASE)
# "that" opens a relative clause when a noun stands before it, and the claim itself behind a verb or an adjective.
_RELATIVE_THAT = re.compile(
    r"\b(?:the|a|an|any|some|no|every|those|these|of|\w{2,20}s) (?:\w{2,20} )?that (?:\w{1,12}ly |also )?$",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"\b(?:say|says|said|told|tell|think|thinks|thought|argue|argues|argued|suggests?|suggested|shows?|showed|finds?|found|"
    r"adds?|added|believes?|believed|claims?|claimed|warns?|warned|fears?|worr(?:y|ies)|allows?|allowed|concedes?|"
    r"agrees?|agreed|writes?|wrote|notes?|noted|insists?|means?|holds?|concludes?|reports?|reported) (?:\w{1,20} )?that"
    r"(?: \w{1,12})?$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:—–\"“”]| - ")
_ABLE_AFTER = re.compile(
    r"^ (?:use a|do with|afford|bear|stand|see|hear|remember|count|name|help (?:it|himself|herself)|barely)\b"
)
_SAYING = re.compile(r"^ (?:say|argue|think|ask|object|answer|wonder|be forgiven|expect)\b")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker word or phrase: `start` and `end` are a half-open span of the text given, `level` what it lowers to."""

    start: int
    end: int
    level: Level


@dataclass(frozen=True, slots=True)
class Reading:
    """How sure a text puts its claim, and by which markers; none for a flat statement."""

    level: Level
    cues: tuple[Marker, ...]


def read(text: str) -> Reading:
    """Read the certainty of a sentence, its tag ("she said") included or not."""
    found = sorted(_markers(text), key=lambda marker: (marker.start, -marker.end))
    kept: list[Marker] = []
    for marker in found:
        if not kept or marker.start >= kept[-1].end:
            kept.append(marker)
        elif LEVELS.index(marker.level) > LEVELS.index(kept[-1].level):
            kept[-1] = marker
    weakest = max((LEVELS.index(marker.level) for marker in kept), default=0)
    return Reading(LEVELS[weakest], tuple(kept))


def _markers(text: str) -> list[Marker]:
    out: list[Marker] = []
    for level, patterns in _MARKERS.items():
        for pattern in patterns:
            for match in pattern.finditer(text):
                start, end = match.span(1)
                if not _is_beside(text, start, end, level):
                    out.append(Marker(start, end, level))
    return out


def _is_beside(text: str, start: int, end: int, level: Level) -> bool:
    """Whether the marker does not bear on the claim: another word, or in a clause beside it."""
    word, before, after = text[start:end], text[max(0, start - 120) : start], text[end : end + 30]
    if word in {"May", "may"} and (_MONTH.search(before[-6:]) or (word == "May" and before.strip())):
        return True
    if word.lower() == "could" and (_ABLE_AFTER.match(after) or re.search(r"\bas \w+ as [\w ]{1,20}$", before)):
        return True
    if word.lower() in {"may", "might", "could"} and _SAYING.match(after):
        return True
    if level == "unknown":
        return False
    clause = before[_last(_BREAK, before) :]
    if _RELATIVE.search(clause):
        return True
    if _RELATIVE_THAT.search(clause) and not _REPORTING.search(clause.rstrip()):
        return True
    opened = _last(_SUBORDINATE, clause)
    return opened > 0 and not re.search(r"\bthat\b", clause[opened:])


def _last(pattern: re.Pattern[str], text: str) -> int:
    """The end of the last match, or 0."""
    end = 0
    for match in pattern.finditer(text):
        end = match.end()
    return end
