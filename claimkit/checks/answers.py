"""Positions on which informed people disagree, and accusations, are answered somewhere in the draft."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks import related
from claimkit.checks.authorities import BBC_REPLY, REUTERS_ACCURACY
from claimkit.findings import Severity
from claimkit.rules import Example, Hit, Rule
from claimkit.vocabulary import Reply

if TYPE_CHECKING:
    from claimkit.draft import Draft
    from claimkit.linked import Claim

SHOWN = 3
"""How many answers a message names, and how many claims on record it cites for each, at most."""


def public(claim: "Claim", draft: "Draft") -> bool:
    """Whether the claim was public on the draft's date, as far as its source's date is known."""
    return bool(claim.source.date) and str(claim.source.date) <= draft.dated.isoformat()


def _unanswered(draft: "Draft", reply: Reply) -> Iterator[tuple[int, str, str | None, list[str]]]:
    voiced = {v.position for v in draft.voices}
    seen = set()
    for voice in draft.voices:
        position = draft.data.positions[voice.position]
        if position.record.reply != reply or voice.position in seen:
            continue
        seen.add(voice.position)
        answers = [a.answered_by for a in position.answered_by]
        if answers and not voiced & set(answers):
            yield voice.sentence, voice.position, voice.speaker, answers


def _cited(draft: "Draft", answers: list[str]) -> tuple[list["Claim"], list["Claim"]]:
    """Claims on record for the answers: those public on the draft's date, and later ones."""
    held = [c for a in answers for c in list(draft.data.positions[a].claims)[:SHOWN] if c.record.withdrawn is None]
    return [c for c in held if public(c, draft)], [c for c in held if not public(c, draft)]


def missing(draft: "Draft") -> Iterator[Hit]:
    """Find positions with reply `range` that are voiced without any of their answers."""
    for index, position, speaker, answers in _unanswered(draft, Reply.RANGE):
        then, later = _cited(draft, answers)
        texts = "; ".join(draft.data.positions[a].text.rstrip(".") for a in answers[:SHOWN])
        others = f" (or {len(answers) - SHOWN} more)" if len(answers) > SHOWN else ""
        after = f" Later: {', '.join(c.id for c in later)}." if later else ""
        sentence = draft.sentences[index]
        yield Hit(
            sentence.start,
            sentence.end,
            f"Should the reader also hear an answer? Voiced here: {draft.data.positions[position].text} "
            f"Nobody in the draft says: {texts}{others}.",
            help=f"Consider giving one of the answers on record, or say why none belongs here.{after}",
            position=position,
            speaker=speaker,
            related=related.claims(then),
            key=position,
        )


def reply_missing(draft: "Draft") -> Iterator[Hit]:
    """Find accusations against a named person without a denial, reply or ruling."""
    for index, position, speaker, answers in _unanswered(draft, Reply.RIGHT_OF_REPLY):
        then, _ = _cited(draft, answers)
        sentence = draft.sentences[index]
        yield Hit(
            sentence.start,
            sentence.end,
            f"Has the accused person's answer been given? Voiced here: {draft.data.positions[position].text} "
            "A denial, a reply or a ruling is nowhere in the draft.",
            position=position,
            speaker=speaker,
            related=related.claims(then),
            key=position,
        )


RULES = (
    Rule(
        name="answer-missing",
        severity=Severity.NOTE,
        summary="A position on which informed people disagree is voiced, and none of its answers is.",
        why="Readers take a position that nobody answers for the settled one.",
        help="Consider giving one of the answers on record, or say why none belongs here.",
        authority=REUTERS_ACCURACY,
        bad=Example(
            "Going without sex does not bring on withdrawal the way alcohol or heroin does, Marsh said.",
            at="Going without sex does not bring on withdrawal the way alcohol or heroin does, Marsh said.",
        ),
        good=Example(
            "Going without sex does not bring on withdrawal the way alcohol or heroin does, Marsh said. "
            "Foley said that her patients go through withdrawal and need more and more of it over time."
        ),
        find=missing,
    ),
    Rule(
        name="reply-missing",
        severity=Severity.NOTE,
        summary="An accusation against a named person stands without that person's answer.",
        why="Fairness gives an accused person the right of reply.",
        help="Give the denial, the reply or the ruling, or say that none was to be had.",
        authority=BBC_REPLY,
        bad=Example(
            "Several women have accused Victor Placeholder of sexual harassment.",
            at="Several women have accused Victor Placeholder of sexual harassment.",
        ),
        good=Example(
            "Several women have accused Victor Placeholder of sexual harassment. "
            "Placeholder has denied any non-consensual sex through his lawyer."
        ),
        find=reply_missing,
    ),
)
