"""Outside evidence and documentation."""

from claimkit.fields import Date, PartialDate, ReferenceId, Text, Url
from claimkit.models.base import Annotation, Record, about, sample
from claimkit.vocabulary import ReadExtent


class Reference(Record):
    """Outside evidence or documentation, with how much of it was read."""

    id: ReferenceId = about(
        "Opaque and stable.",
        "reference:agency-manual",
        "a source's id: claims are read from sources, references only cited.",
    )
    title: Text = about(
        "Its title, or what it is.",
        "The manual is in effect",
        "`note`, what it shows.",
    )
    publisher: Text = about(
        "Who published it, by name.",
        "The health agency",
        "its author, or a speaker's id as in Source.",
    )
    date: PartialDate | None = about(
        "When it was published; null when not known.",
        "2022-01",
        "the date of the event that it reports.",
        default=None,
    )
    url: Url = about(
        "Its address, where it was read.",
        "https://agency.example/manual",
        "the address of an original of which only a copy was read.",
    )
    read: ReadExtent = about("How much of it was read.", "full-text", "how much it proves.")
    accessed: Date = about("The day on which it was read.", "2026-11-25", "the day of publication, which is `date`.")
    note: Text | None = about(
        "What it shows, in own words.",
        "Says from when the manual applies, and under which name it lists the condition.",
        "a quotation, or what parts not read may say.",
        default=None,
    )
    annotation: Annotation = about("Who read it, and when.", sample(Annotation), "who wrote or published it.")


class References(Record):
    """All outside references."""

    references: tuple[Reference, ...] = about(
        "All outside evidence and documentation that the records cite.",
        [sample(Reference, "date")],
        "sources, whose claims are annotated; those may be cited too.",
    )
