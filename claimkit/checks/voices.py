"""Whose word a position stands on: the speaker who holds it, and not the draft itself."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.checks.authorities import NPR_ACCURACY, SPJ
from claimkit.findings import Severity
from claimkit.matching import claims, speakers
from claimkit.report import FOUND_IN_A_SOURCE
from claimkit.report import QuotationStatus as Status
from claimkit.rules import Example, Hit, Rule
from claimkit.text.terms import content
from claimkit.vocabulary import Certainty, Reply, SourceKind

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

SURE = 0.6
"""The matcher's score from which on a position in the draft's own voice is reported."""

NEAR = 0.3
"""Share of another speaker's claim's content words that a sentence must have to restate that claim."""


NEARLY = 0.8
"""Share of that nearness at which a claim of the credited speaker's own is near enough."""

TOLD_BY_QUOTATION = FOUND_IN_A_SOURCE | {Status.MISATTRIBUTED, Status.UNKNOWN}
"""Of such a quotation the rules on quotations say whose it is."""


def unattributed(draft: "Draft") -> Iterator[Hit]:
    """Find contested positions stated flatly in the draft's own voice."""
    told = set()
    for voice in draft.voices:
        sentence = draft.sentences[voice.sentence]
        position = draft.data.positions[voice.position]
        if (
            voice.speaker is not None
            or position.record.reply != Reply.RANGE
            or voice.certainty != Certainty.CERTAIN
            or voice.score < SURE
            or voice.sentence in told
            or draft.document.blocks[sentence.block].kind == "heading"
            or draft.asks(voice.sentence)
        ):
            continue
        told.add(voice.sentence)
        yield Hit(
            sentence.start,
            sentence.end,
            f"On whose word? Stated as a fact: {position.text}",
            position=voice.position,
        )


def misattributed(draft: "Draft") -> Iterator[Hit]:
    """Find claims of the sources credited to a speaker who did not make them."""
    known = speakers.held(draft.data)
    told = set()
    for voice in draft.voices:
        if (
            voice.speaker_id not in known
            or voice.sentence in told
            or draft.quoted_in(voice.sentence, TOLD_BY_QUOTATION)
        ):
            continue
        held = draft.data.positions[voice.position].claims
        own = [c for c in claims.by(str(voice.speaker_id), draft.data) if _answerable(c, str(voice.speaker_id))]
        mirror = draft.data.positions[voice.position].record.mirror
        if {c.record.position for c in own} & {voice.position, mirror}:
            continue
        text = draft.words(voice.sentence)
        claim = claims.closest(text, held, least=NEAR, voiced={voice.position})
        if claim is None or _own(text, own, claim):
            continue
        told.add(voice.sentence)
        sentence = draft.sentences[voice.sentence]
        yield Hit(
            sentence.start,
            sentence.end,
            f"In the sources this is a claim of {claim.speaker.name}, and nothing like it of {voice.speaker}.",
            position=voice.position,
            speaker=voice.speaker,
            related=(related.claim(claim),),
        )


def _answerable(claim: "Claim", speaker: str) -> bool:
    """Whether a speaker can be credited with a claim: as theirs, or as an outlet's report."""
    return claim.record.speaker == speaker or claim.source.kind == SourceKind.ARTICLE


def _own(text: str, own: "Iterable[Claim]", claim: "Claim") -> bool:
    """Whether a claim of the credited speaker's own is nearly as like the text as somebody else's."""
    terms = content(text)
    return any(claims.likeness(terms, c) >= NEARLY * claims.likeness(terms, claim) for c in own)


RULES = (
    Rule(
        name="claim-unattributed",
        severity=Severity.NOTE,
        summary="A position on which informed people disagree is stated in the draft's own voice.",
        why="Told without a speaker, one side's position reads as the paper's finding.",
        help="Say who holds it, or what it rests on.",
        authority=NPR_ACCURACY,
        bad=Example(
            "Sex addiction is a real disease like any other. Marsh said there is no such condition.",
            at="Sex addiction is a real disease like any other.",
        ),
        good=Example(
            "Sex addiction is a real disease like any other, Foley said. Marsh said there is no such condition."
        ),
        find=unattributed,
    ),
    Rule(
        name="claim-misattributed",
        severity=Severity.WARNING,
        summary="A source's claim is credited to somebody who did not make it.",
        why="People are held to what they are reported to have said.",
        help="Credit the speaker who made it, or cite where this one did.",
        authority=SPJ,
        bad=Example(
            "Ana Foley said that the label is an excuse for the bad behaviour of accused men.",
            at="Ana Foley said that the label is an excuse for the bad behaviour of accused men.",
        ),
        good=Example("Some sceptics say that the label is an excuse for the bad behaviour of accused men."),
        find=misattributed,
    ),
)
