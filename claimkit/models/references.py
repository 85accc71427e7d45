"""Outside evidence and documentation."""

from claimkit.fields import Date, PartialDate, ReferenceId, Text, Url
from claimkit.models.base import Annotation, Record, about
from claimkit.vocabulary import ReadExtent


class Reference(Record):
    """Outside evidence or documentation, with how much of it was read."""

    id: ReferenceId = about("Opaque and stable.", "reference:kraus-2018")
    title: Text = about("Its title, or what it is.", "Compulsive sexual behaviour in ICD-11")
    publisher: Text = about("Who published it.", "World Psychiatry")
    date: PartialDate | None = about("When it was published.", "2018-02", default=None)
    url: Url = about("Its address.", "https://example.org/kraus")
    read: ReadExtent = about("How much of it was read.", "excerpt")
    accessed: Date = about("When it was read.", "2026-11-25")
    note: Text | None = about("What it shows, in own words.", "Calls it an impulse-control disorder.", default=None)
    annotation: Annotation = about("Who read it.", {"reader": "adjudicator"})


class References(Record):
    """All outside references."""

    references: tuple[Reference, ...] = about("The references.", [{"id": "reference:kraus-2018"}])
