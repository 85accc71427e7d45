"""Sources: the text that was read, its passage ledger, its claims and fingerprints."""

from claimkit.fields import (
    Count,
    Date,
    Digest,
    Ordinal,
    PartialDate,
    Runs,
    SourceId,
    SpeakerId,
    Text,
    Url,
)
from claimkit.models.base import Record, about, sample
from claimkit.models.claims import Claim
from claimkit.vocabulary import DateBasis, NoClaimReason, ReadExtent, Scope, SourceKind


class Passage(Record):
    """One row of the passage ledger: a sentence of the capture, known by span and digest."""

    ordinal: Ordinal = about(
        "Place in the ledger, from 1 without gaps.",
        6,
        "the number of a claim: a passage may carry several or none.",
    )
    start: Count = about("First code point in the capture, from 0.", 475, "a count of bytes or of words.")
    end: Ordinal = about("One past its last code point.", 586, "the last code point itself, or the passage's length.")
    digest: Digest = about(
        "SHA-256 of its normalised text (NFKC, ASCII quotes and dashes, single spaces, trimmed).",
        "0" * 64,
        "the digest of the whole capture.",
    )
    first_words: Text | None = about(
        "Its first three words as they stand, if it has twelve or more.",
        "She added that",
        "the first words of a claim, which may begin later.",
        default=None,
    )
    last_words: Text | None = about(
        "Its last three words as they stand, if it has twelve or more.",
        "years of therapy.",
        "the last words of a claim, which may end earlier.",
        default=None,
    )
    truncated: bool = about(
        "Whether the capture cuts it off.",
        False,
        "carrying no claim: what can be read of it is annotated.",
        default=False,
    )
    no_claim: NoClaimReason | None = about(
        "Why it carries no claim; null when a claim lists it.",
        "heading",
        "a claim that takes no position, which is a claim all the same.",
        default=None,
    )


class Capture(Record):
    """The text that was read, known by its digest; the text itself is not shipped."""

    digest: Digest = about("SHA-256 of the file's bytes.", "0" * 64, "a passage's digest, which is of normalised text.")
    characters: Count = about("Its length in code points.", 1167, "bytes, of which UTF-8 may need more.")
    note: Text | None = about(
        "What is known to be missing from it.",
        "Right edge of some lines lost.",
        "what the source itself leaves out.",
        default=None,
    )


class Source(Record):
    """A text that claims were read from."""

    id: SourceId = about(
        "Opaque and stable.",
        "source:daily-ledger-2017-10-20",
        "a reference's id: references are cited, not annotated.",
    )
    title: Text | None = about(
        "Its title; null where none was seen.",
        "What a week can do",
        "a description in the project's words.",
    )
    authors: tuple[Text, ...] = about(
        "Its authors by name, as given.", ["A. Writer"], "those whom it quotes.", default=()
    )
    publisher: SpeakerId = about(
        "Who published it.",
        "speaker:daily-ledger",
        "`voice`: a site may publish what somebody else says.",
    )
    voice: SpeakerId = about(
        "Who speaks where it speaks in its own voice: its author or issuing body.",
        "speaker:daily-ledger",
        "those whom it quotes, or a claim's `voice`.",
    )
    kind: SourceKind = about("What sort of text it is.", "article", "what sort of body publishes it.")
    date: PartialDate | None = about(
        "When it was published, as far as known; null when not known.",
        "2017-10-20",
        "the date of what it reports, or the day it was read.",
    )
    date_basis: DateBasis = about(
        "How sure that date is.",
        "stated",
        "how exact it is: a stated date may be a mere year.",
    )
    date_note: Text | None = about(
        "How the date was found.",
        "The page shows no date; taken from its address.",
        "what the text says about the dates of events.",
        default=None,
    )
    url: Url | None = about(
        "Where it was found.",
        "https://ledger.example/what-a-week-can-do",
        "the address of an original of which only a copy was read.",
    )
    language: Text = about(
        "Language of the text, as a BCP 47 tag.", "en", "the language of the statements, which is English."
    )
    scope: Scope = about("How much of it was annotated.", "complete", "`read`, how much of it was read.")
    read: ReadExtent = about(
        "How much of it was read for its claims.", "full-text", "`scope`, how much of it was annotated."
    )
    accessed: Date | None = about(
        "The day on which it was read, where no capture was kept.",
        "2026-11-25",
        "the day of publication, which is `date`.",
        default=None,
    )
    rights: Text = about(
        "Whose copyright; what the licence of the data therefore does not cover.",
        "Copyright of its publisher; no text of it is in this dataset.",
        "the licence of the data.",
    )
    capture: Capture | None = about(
        "The text that was read, by its digest; null where none was kept.",
        sample(Capture),
        "the text itself, which is not in the dataset.",
    )


class Fingerprint(Record):
    """Digests of the three-word runs of one speaker's own words in one source."""

    speaker: SpeakerId = about(
        "Whose words they are.",
        "speaker:ana-foley",
        "who holds the claim: a paraphrase is in the reporter's words.",
    )
    runs: Runs = about(
        "Twenty-bit digests of folded three-word runs, five hex digits each, sorted, without order or offset.",
        "0a1b20ffee",
        "a passage's digest, which is of one whole sentence.",
    )


class SourceFile(Record):
    """A source with its ledger and claims: one file of the dataset, and one new annotation."""

    source: Source = about(
        "The source: what it is, whose, and how much of it was read.",
        sample(Source),
        "its text, which is not in the dataset.",
    )
    passages: tuple[Passage, ...] = about(
        "Its passage ledger, a row for every sentence; empty where no capture was kept.",
        [sample(Passage, "first_words", "last_words")],
        "the sentences themselves, which are not stored.",
        default=(),
    )
    claims: tuple[Claim, ...] = about(
        "The claims read from it.",
        [sample(Claim, "passages")],
        "the independent readings, which are kept in files of their own.",
        default=(),
    )
    fingerprints: tuple[Fingerprint, ...] = about(
        "Whose words it holds, so that a quotation can be checked without the text.",
        [sample(Fingerprint)],
        "a copy of the text: they hold no words.",
        default=(),
    )
