"""How a draft treats the debate: question by question, what it voices and what it leaves unanswered."""

from typing import TYPE_CHECKING

from claimkit.report import PositionCoverage, QuestionCoverage
from claimkit.vocabulary import Reply

if TYPE_CHECKING:
    from claimkit.draft import Draft

PLACES = ("headline", "lead", "last", "body")
"""Where a passage can stand, the most prominent first."""


def place_of(draft: "Draft", index: int) -> str:
    """Return the place of a sentence: headline, lead (first paragraph), last (last paragraph) or body."""
    block = draft.sentences[index].block
    if draft.document.blocks[block].kind == "heading":
        return "headline" if block == 0 else "body"
    first, last = draft.prose_ends
    if block == first:
        return "lead"
    return "last" if block == last else "body"


def of_draft(draft: "Draft") -> tuple[QuestionCoverage, ...]:
    """Return the coverage of every question that the draft touches, in the order of the debate file."""
    data = draft.data
    voiced: dict[str, list[int]] = {}
    for number, voice in enumerate(draft.voices):
        voiced.setdefault(voice.position, []).append(number)
    questions: dict[str, list[PositionCoverage]] = {}
    for position in data.debate.positions:
        if position.id not in voiced:
            continue
        voices = [draft.voices[n] for n in voiced[position.id]]
        places = {place_of(draft, v.sentence) for v in voices}
        answers = [a.answered_by for a in data.positions[position.id].answered_by]
        given = tuple(a for a in answers if a in voiced)
        owed = position.reply != Reply.NONE and not given
        questions.setdefault(position.id.partition(".")[0], []).append(
            PositionCoverage(
                position=position.id,
                passages=tuple(dict.fromkeys(v.sentence for v in voices)),
                speakers=tuple(dict.fromkeys(v.speaker for v in voices)),
                prominence=next(p for p in PLACES if p in places),
                answered_by=given,
                missing_answers=tuple(answers) if owed else (),
            )
        )
    return tuple(
        QuestionCoverage(question=q.id, positions=tuple(questions[q.id]))
        for q in data.debate.questions
        if q.id in questions
    )
