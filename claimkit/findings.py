"""Finding: the only currency between judging and showing, for drafts and for data alike."""

from enum import StrEnum
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field


class Severity(StrEnum):
    """How much a finding matters; `--fail-on` compares against it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Related(BaseModel):
    """A record of the dataset, or a place on the web, that a finding rests on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Id of the record: a claim, speaker, source or reference.")
    label: str = Field(description="What it is, for a person.")
    speaker: str | None = Field(default=None, description="Who said it, by name.")
    date: str | None = Field(default=None, description="When, as far as known.")
    url: str | None = Field(default=None, description="Where it can be read.")


class Finding(BaseModel):
    """One thing to look at: where, what, why it matters, and what to do.

    In a draft `start` and `end` are half-open code-point offsets into ``document.text``; in a data
    file they are offsets into the file's text and `pointer` is the JSON pointer.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str = Field(description="Name of the rule.")
    severity: Severity = Field(description="error, warning or note.")
    message: str = Field(description="What is the matter, in one sentence.")
    why: str = Field(description="Why it matters.")
    help: str = Field(description="What to do.")
    start: int = Field(default=0, description="First code point, from 0.")
    end: int = Field(default=0, description="One past the last code point.")
    line: int = Field(default=1, description="Line, from 1.")
    column: int = Field(default=1, description="Column in code points, from 1.")
    position: str | None = Field(default=None, description="The position of the debate it is about.")
    speaker: str | None = Field(default=None, description="The speaker it is about, as the draft names them.")
    related: tuple[Related, ...] = Field(default=(), description="What it rests on.")
    fingerprint: str = Field(default="", description="Stays the same when text is added elsewhere.")
    file: str | None = Field(default=None, description="The file, where several are looked at.")
    pointer: str | None = Field(default=None, description="JSON pointer, in data files.")


def fingerprint(rule: str, *parts: str | None) -> str:
    """Return a short digest of what identifies a finding apart from its place."""
    return sha256("\x1f".join([rule, *(p or "" for p in parts)]).encode()).hexdigest()[:16]
