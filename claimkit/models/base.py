"""The base of all records, and how every record says who read it."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from claimkit.fields import Date, Text
from claimkit.vocabulary import ReaderKind, ReadingPass


def about(description: str, example: object, boundary: str, **more: Any) -> Any:
    """Declare a field: what it is, one valid example, and what it must not be confused with.

    `boundary` completes the sentence "Not to be confused with ...", in at most 14 words and with its full stop.
    """
    return Field(description=f"{description} Not to be confused with {boundary}", examples=[example], **more)


class Record(BaseModel):
    """Base of all records: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, regex_engine="python-re", use_enum_values=False)


def sample(model: type[Record], *optional: str) -> dict[str, Any]:
    """Return a whole record as an example: the examples of its required fields, and of the `optional` ones named."""
    wanted = {name: field for name, field in model.model_fields.items() if field.is_required() or name in optional}
    return {name: field.examples[0] for name, field in wanted.items() if field.examples}


class HumanReview(Record):
    """A named person's review of one record."""

    reviewer: Text = about(
        "The person who compared the record with its source, by name.",
        "A. Editor",
        "the reader, who made the record.",
    )
    date: Date = about(
        "The day of the review.", "2026-12-01", "the day of the reading, which is the annotation's `date`."
    )


class Annotation(Record):
    """Who or what read a record, when, and whether a person has reviewed it."""

    reader: Text = about("Name of the reader, a program or a person.", "adjudicator", "the speaker of the claim.")
    reader_kind: ReaderKind = about(
        "Whether a machine or a person read.",
        "machine",
        "whether a person has reviewed it, which is `human_review`.",
    )
    date: Date = about("The day of the reading.", "2026-11-25", "the source's date.")
    reading_pass: ReadingPass = about(
        "The step of the two-reader procedure at which the record was made.",
        "adjudication",
        "a ranking: a second reading is as independent as the first.",
    )
    human_review: HumanReview | None = about(
        "The review by a named person; null until one has happened.",
        None,
        "a reading by a person, which is `reader_kind`.",
    )
