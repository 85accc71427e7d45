"""The controlled vocabulary: questions, positions, and what answers what."""

from claimkit.fields import PositionId, QuestionId, Text
from claimkit.models.base import Record, about, sample
from claimkit.vocabulary import CounterType, Proposition, Reply


class Question(Record):
    """One of the questions on which the debate turns."""

    id: QuestionId = about(
        "Short and stable; the ids of its positions begin with it.",
        "reality",
        "a position's id, which has a dot.",
    )
    text: Text = about(
        "The question in full.",
        "Is sex addiction a real condition?",
        "a position, which is one answer to it.",
    )


class Position(Record):
    """What all claims that say the same thing have in common."""

    id: PositionId = about(
        "Its question, a dot, and its own name; never renamed or removed.",
        "reality.real",
        "the id of a claim that takes it.",
    )
    text: Text = about(
        "What all claims that take it say.",
        "Sex addiction, by whatever name, is a real condition.",
        "a claim's `statement`, which is one speaker's instance of it.",
    )
    proposition: Proposition = about(
        "What sort of proposition it is; an answer of another sort does not settle it.",
        "definitional",
        "`kind`, which may differ between the claims of one position.",
    )
    reply: Reply = about(
        "What fair coverage asks of a draft that voices it.",
        "range",
        "a judgement on whether the position is right.",
    )
    mirror: PositionId | None = about(
        "The position that stands against it, for testing that both are treated alike; null when none.",
        "reality.not-real",
        "the positions that answer it: an answer need not be its opposite.",
        default=None,
    )


class Answer(Record):
    """That one position answers another."""

    position: PositionId = about(
        "The position that is answered.",
        "reality.real",
        "the answer: only a rebuttal is also recorded the other way round.",
    )
    answered_by: PositionId = about(
        "The position that answers it.",
        "reality.not-real",
        "its `mirror`: most answers are not the opposite position.",
    )
    type: CounterType = about(
        "How it answers.",
        "rebuts",
        "how single claims answer: their links have types of their own.",
    )


class Debate(Record):
    """The controlled vocabulary of the debate."""

    description: Text = about(
        "What this file is, and how to read it.",
        "The questions, positions and answers of the debate.",
        "a summary of the debate.",
    )
    questions: tuple[Question, ...] = about(
        "The questions on which the debate turns.",
        [sample(Question)],
        "questions asked in a source, which its ledger accounts for.",
    )
    positions: tuple[Position, ...] = about(
        "The positions that people take on them.",
        [sample(Position, "mirror")],
        "claims: one position may be taken by many, or by none.",
    )
    answers: tuple[Answer, ...] = about(
        "Which position answers which, and how.",
        [sample(Answer)],
        "counterclaims, which link single claims.",
    )
