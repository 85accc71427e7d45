"""Speakers and what they earn from in the debate."""

from claimkit.fields import ClaimId, EvidenceId, SpeakerId, Text
from claimkit.models.base import Annotation, Record, about, sample
from claimkit.vocabulary import Side, SpeakerKind


class Interest(Record):
    """Something a speaker earns from in this debate."""

    what: Text = about(
        "What the speaker earns from, in one sentence.",
        "Runs a clinic that sells treatment.",
        "what the speaker believes, however firmly.",
    )
    side: Side = about(
        "Which side of the debate it earns from.",
        "treats",
        "the side that the speaker argues for.",
    )
    claim: ClaimId | None = about(
        "The claim of this dataset that says so.",
        "claim:dl-0005",
        "a claim on which the interest bears.",
        default=None,
    )
    reference: EvidenceId | None = about(
        "Or the reference or source that says so.",
        "reference:foley-clinic",
        "evidence for or against what the speaker claims.",
        default=None,
    )


class Speaker(Record):
    """Somebody who holds claims: a person, an organisation or an unnamed group."""

    id: SpeakerId = about(
        "Opaque and stable.", "speaker:ana-foley", "the name, which may be corrected while the id stays."
    )
    kind: SpeakerKind = about("What sort of speaker it is.", "person", "`role`, what the speaker does or did.")
    name: Text = about(
        "The usual name; of an unnamed group, its wording in short.",
        "Ana Foley",
        "a variant or abbreviation, which goes into `also_named`.",
    )
    also_named: tuple[Text, ...] = about(
        "Other names and abbreviations as they occur.",
        ["Foley"],
        "names of others close to the speaker, such as a company.",
        default=(),
    )
    credentials: Text | None = about(
        "Degrees and titles as given.",
        "PhD",
        "`role`, or a confirmation: degrees are recorded as given, unchecked.",
        default=None,
    )
    role: Text | None = about(
        "What the speaker was at the time of the sources.",
        "therapist who runs a clinic",
        "a present office.",
        default=None,
    )
    outcomes: tuple[EvidenceId, ...] = about(
        "For an accused person: where the later outcomes (charges, verdicts, reversals, acquittals) can be read.",
        ["reference:invented-verdict"],
        "the accusations themselves, which are claims.",
        default=(),
    )
    accused: bool = about(
        "Whether the sources report accusations against this person; the rules on living people then apply.",
        False,
        "a finding of guilt.",
        default=False,
    )
    interests: tuple[Interest, ...] = about(
        "What the speaker earns from in this debate, as far as found.",
        [sample(Interest, "claim")],
        "a full account: where none is recorded, one may exist.",
        default=(),
    )
    note: Text | None = about(
        "What else a reader needs to know.",
        "Not the economist of the same name.",
        "a verdict on the person: none is passed.",
        default=None,
    )
    annotation: Annotation = about(
        "Who recorded the speaker, and when.",
        sample(Annotation),
        "whoever reports the speaker's claims, which is `via`.",
    )


class Speakers(Record):
    """All speakers."""

    speakers: tuple[Speaker, ...] = about(
        "Everybody who holds, reports or publishes a claim of the dataset.",
        [sample(Speaker, "also_named", "credentials", "role")],
        "everybody whom a source mentions.",
    )
