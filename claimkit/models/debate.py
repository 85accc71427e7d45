"""The controlled vocabulary: questions, positions, and what answers what."""

from claimkit.fields import PositionId, QuestionId, Text
from claimkit.models.base import Record, about
from claimkit.vocabulary import CounterType, Proposition, Reply


class Question(Record):
    """One of the questions on which the debate turns."""

    id: QuestionId = about("Opaque and stable.", "reality")
    text: Text = about("The question.", "Is it a real condition?")


class Position(Record):
    """What all claims that say the same thing have in common."""

    id: PositionId = about("Its question, a dot, and its own name.", "reality.real")
    text: Text = about("What it says.", "It is a real condition.")
    proposition: Proposition = about("What sort of proposition.", "definitional")
    reply: Reply = about("What fair coverage owes a draft that voices it.", "range")
    mirror: PositionId | None = about(
        "The position that stands against it, for testing that both are treated alike.",
        "reality.not-real",
        default=None,
    )


class Answer(Record):
    """That one position answers another."""

    position: PositionId = about("The position answered.", "reality.real")
    answered_by: PositionId = about("The position that answers it.", "reality.not-real")
    type: CounterType = about("How it answers.", "rebuts")


class Debate(Record):
    """The controlled vocabulary of the debate."""

    description: Text = about("What this file is.", "The questions, positions and answers.")
    questions: tuple[Question, ...] = about("The questions.", [{"id": "reality"}])
    positions: tuple[Position, ...] = about("The positions.", [{"id": "reality.real"}])
    answers: tuple[Answer, ...] = about("What answers what.", [{"position": "reality.real"}])
