"""The base of all records, and how every record says who read it."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from claimkit.fields import Date, Text
from claimkit.vocabulary import ReaderKind, ReadingPass


def about(description: str, example: object, *, boundary: str = "", **more: Any) -> Any:
    """Declare a field: what it is, one example, and what it must not be confused with."""
    if boundary:
        description = f"{description} Not to be confused with {boundary}"
    return Field(description=description, examples=[example], **more)


class Record(BaseModel):
    """Base of all records: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, regex_engine="python-re", use_enum_values=False)


class HumanReview(Record):
    """A named person's review of one record."""

    reviewer: Text = about("Who reviewed the record, by name.", "A. Editor")
    date: Date = about("The day of the review.", "2026-12-01")


class Annotation(Record):
    """Who or what read a record, when, and whether a person has reviewed it."""

    reader: Text = about("Name of the reader.", "adjudicator", boundary="the speaker of the claim.")
    reader_kind: ReaderKind = about("Whether a machine or a person read.", "machine")
    date: Date = about("The day of the reading.", "2026-11-25", boundary="the source's date.")
    reading_pass: ReadingPass = about("The step at which it was made.", "adjudication")
    human_review: HumanReview | None = about(
        "The review by a named person; null until one has happened.",
        None,
        boundary="a reading by a person, which is `reader_kind`.",
    )
