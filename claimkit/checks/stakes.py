"""Speakers who earn from one side of the debate are introduced as such, whichever side it is."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks.authorities import SPJ
from claimkit.findings import Related, Severity
from claimkit.rules import Example, Hit, Rule

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.models import Speaker

QUESTIONS = frozenset({"reality", "recognition", "science", "label", "excuse", "treatment"})
"""Questions on whose answer somebody's income may turn."""

# What somebody does for a living in this field; a bare title (Dr., psychologist, expert) discloses nothing.
_TRADE = re.compile(
    r"\b(?:treat(?:s|ing|ed)?|treatment cent\w+|clinics?|rehabs?|certif\w+|accredit\w+|train(?:s|ing)|special\w+|"
    r"runs|running|owns?|sells|selling|founded|founder|heads|directs|operates|practi[cs]e[sd]?|counsels|"
    r"chief clinical officer|medical director|executive|programmes? for|author|wrote|books?|fees|earns?|paid)\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 90, 170
# Behind the name the trade stands in an apposition, a bracket, a relative clause, or as what the person does.
_OPENS = re.compile(
    r"\s{0,2}(?:[,(–—-]|\bwho\b|\bwhose\b|\bwhich\b|\bis\b|\bwas\b|treats\b|runs\b|owns\b|certifies\b|trains\b|sells\b|"
    r"heads\b|directs\b|operates\b|founded\b|works\b)",
    re.IGNORECASE,
)


def undisclosed(draft: "Draft") -> Iterator[Hit]:
    """Find speakers with a recorded interest who are credited on a question it bears on, and never introduced so."""
    told = set()
    for voice in draft.voices:
        if voice.speaker_id is None or voice.speaker_id in told or voice.position.partition(".")[0] not in QUESTIONS:
            continue
        speaker = draft.data.speakers[voice.speaker_id]
        if not speaker.interests:
            continue
        told.add(speaker.id)
        if _disclosed(draft, speaker):
            continue
        sentence = draft.sentences[voice.sentence]
        stakes = "; ".join(i.what.rstrip(".") for i in speaker.interests)
        yield Hit(
            sentence.start,
            sentence.end,
            f"Does the reader know what {speaker.name} earns from? On record: {stakes}.",
            speaker=voice.speaker,
            related=tuple(
                Related(id=i.claim or i.reference or speaker.id, label=i.what, speaker=speaker.name)
                for i in speaker.interests
            ),
            key=speaker.id,
        )


# The same said in a clause of its own: "Foley says so; she runs a clinic".
_CLAUSE = re.compile(
    r"[;,.(—–-]\s(?:and\s)?(?:she|he|it|they)\s(?:also\s)?(?:runs|owns|founded|certifies|trains|treats|sells|wrote|heads|"
    r"directs|earns|makes|charges|practi[cs]es|has (?:a book|written|published))\b",
    re.IGNORECASE,
)


def _disclosed(draft: "Draft", speaker: "Speaker") -> bool:
    names = sorted((speaker.name, *speaker.also_named), key=len, reverse=True)
    pattern = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in names))
    prose = draft.document.prose
    for block in draft.document.blocks:
        for match in pattern.finditer(prose, block.start, block.end):
            before = prose[max(block.start, match.start() - _BEFORE) : match.start()]
            after = prose[match.end() : min(block.end, match.end() + _AFTER)]
            opened = _OPENS.match(after) and _TRADE.search(_clause(after))
            if opened or _TRADE.search(_phrase_before(before)) or _CLAUSE.search(after):
                return True
    return False


def _phrase_before(before: str) -> str:
    """The noun phrase in front of a name ("the therapist who runs a clinic, Ana Foley"), not an earlier sentence."""
    return re.split(r"[.!?:;”\"]\s", before)[-1]


def _clause(after: str) -> str:
    """What follows a name up to where somebody is quoted or the sentence ends."""
    return re.split(r"[.!?:;]\s|[“\"]|\b(?:said|says|told|argues|argued|believes|added)\b", after)[0]


RULES = (
    Rule(
        name="stake-undisclosed",
        severity=Severity.NOTE,
        summary="A speaker who earns from one side is credited on the debate, and the draft does not say so.",
        why="Readers weigh a statement by what moves the one who makes it; this goes for both sides alike.",
        help="Say what the speaker does for a living, or what the organisation sells.",
        authority=SPJ,
        bad=Example(
            "The condition is as real as any other addiction, said Ana Foley. Marsh said there is no such condition.",
            at="The condition is as real as any other addiction, said Ana Foley.",
        ),
        good=Example(
            "The condition is as real as any other addiction, said Ana Foley, who runs a clinic for it. "
            "Marsh said there is no such condition."
        ),
        find=undisclosed,
    ),
)
