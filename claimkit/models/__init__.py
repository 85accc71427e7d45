"""The records of the dataset: the one source of the JSON Schemas and of every field's wording.

Records are frozen and refuse unknown keys. They hold only what one record can say about itself;
what takes two records to judge (references, spans, reciprocity) is in `claimkit.integrity`.
Records are read from JSON text with ``model_validate_json``, so that enums and lists are read
strictly; offsets are code points into the capture, half-open, counted from 0.
"""

from claimkit.models.base import Annotation, HumanReview, Record
from claimkit.models.claims import (
    Claim,
    Counterclaim,
    Counterclaims,
    Overtaken,
    Standing,
    Withdrawal,
)
from claimkit.models.debate import Answer, Debate, Position, Question
from claimkit.models.manifest import FileEntry, Manifest
from claimkit.models.people import Interest, Speaker, Speakers
from claimkit.models.readings import ReadClaim, Reading
from claimkit.models.references import Reference, References
from claimkit.models.sources import Capture, Fingerprint, Passage, Source, SourceFile

SCHEMA_VERSION = "1.0"

DOCUMENTS: dict[str, type[Record]] = {
    "source-file": SourceFile,
    "claim": Claim,
    "speakers": Speakers,
    "debate": Debate,
    "counterclaims": Counterclaims,
    "references": References,
    "reading": Reading,
    "manifest": Manifest,
}
"""The kinds of JSON document, by the name of their schema."""

__all__ = [
    "DOCUMENTS",
    "SCHEMA_VERSION",
    "Annotation",
    "Answer",
    "Capture",
    "Claim",
    "Counterclaim",
    "Counterclaims",
    "Debate",
    "FileEntry",
    "Fingerprint",
    "HumanReview",
    "Interest",
    "Manifest",
    "Overtaken",
    "Passage",
    "Position",
    "Question",
    "ReadClaim",
    "Reading",
    "Record",
    "Reference",
    "References",
    "Source",
    "SourceFile",
    "Speaker",
    "Speakers",
    "Standing",
    "Withdrawal",
]
