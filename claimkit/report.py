"""The report that `claimkit.check` returns and ``--format json`` prints.

All `start` and `end` are half-open code-point offsets into the text that the user gave, or for DOCX the one that was
extracted (`claimkit text FILE` prints it), from 0;
`line` and `column` count from 1.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from claimkit.findings import Finding


class QuotationStatus(StrEnum):
    """What the comparison of a quotation with the sources gave."""

    VERBATIM = "verbatim"
    ELIDED = "elided"
    BRACKETED = "bracketed"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    UNKNOWN = "unknown"
    TOO_SHORT = "too-short"
    NOT_IN_SCOPE = "not-in-scope"


FOUND_IN_A_SOURCE = frozenset(
    {QuotationStatus.VERBATIM, QuotationStatus.ELIDED, QuotationStatus.BRACKETED, QuotationStatus.ALTERED}
)
"""The words stand in a source of the credited speaker, as they are or nearly so."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentInfo(_Part):
    """What was checked."""

    name: str | None = Field(description="File name, or null.")
    format: str = Field(description="text, markdown, html or docx.")
    dated: str = Field(description="The date by which the draft is judged.")
    characters: int = Field(description="Length of the text in code points.")


class Voiced(_Part):
    """A position that a passage voices."""

    position: str = Field(description="Id of the position.")
    score: float = Field(description="The matcher's score, 0 to 1.")
    speaker: str | None = Field(description="Who is credited, as the draft names them; null in its own voice.")
    speaker_id: str | None = Field(description="That speaker in the dataset, if it has them.")
    certainty: str = Field(description="How surely the draft puts it.")
    evidence: tuple[str, ...] = Field(description="The words that carried the match.")
    claims: tuple[str, ...] = Field(description="Claims of the dataset that say the same, nearest first.")


class PassageReport(_Part):
    """One sentence of prose and what it voices."""

    start: int = Field(description="First code point.")
    end: int = Field(description="One past the last.")
    line: int = Field(description="Line, from 1.")
    column: int = Field(description="Column, from 1.")
    voices: tuple[Voiced, ...] = Field(description="The positions it voices.")


class QuotationReport(_Part):
    """One quotation, who is credited with it, and how it compares with the sources."""

    start: int = Field(description="First code point of the words between the marks.")
    end: int = Field(description="One past the last.")
    line: int = Field(description="Line, from 1.")
    column: int = Field(description="Column, from 1.")
    speaker: str | None = Field(description="Who is credited, as the draft names them.")
    speaker_id: str | None = Field(description="That speaker in the dataset, if it has them.")
    source: str | None = Field(description="The source that has the words.")
    claim: str | None = Field(description="The claim of the dataset that the words carry.")
    difference: str | None = Field(description="How the words differ from the source's.")
    status: QuotationStatus = Field(description="What the comparison gave.")


class PositionCoverage(_Part):
    """How a draft treats one position that it voices."""

    position: str = Field(description="Id of the position.")
    passages: tuple[int, ...] = Field(description="Indexes into passages[].")
    speakers: tuple[str | None, ...] = Field(description="Who is credited; null for the draft's own voice.")
    prominence: str = Field(description="headline, lead, body or last: the most prominent place.")
    answered_by: tuple[str, ...] = Field(description="Its answers that the draft voices.")
    missing_answers: tuple[str, ...] = Field(description="Its answers, when one is owed and none is voiced.")


class QuestionCoverage(_Part):
    """How a draft treats one question of the debate."""

    question: str = Field(description="Id of the question.")
    positions: tuple[PositionCoverage, ...] = Field(description="The positions voiced.")


class Report(_Part):
    """Everything that a check of one draft found."""

    document: DocumentInfo = Field(description="What was checked.")
    passages: tuple[PassageReport, ...] = Field(description="Every sentence of prose.")
    quotations: tuple[QuotationReport, ...] = Field(description="Every quotation.")
    coverage: tuple[QuestionCoverage, ...] = Field(description="Question by question.")
    findings: tuple[Finding, ...] = Field(description="What to look at, in the order of the text.")
