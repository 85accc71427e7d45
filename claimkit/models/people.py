"""Speakers and what they earn from in the debate."""

from claimkit.fields import ClaimId, EvidenceId, SpeakerId, Text
from claimkit.models.base import Annotation, Record, about
from claimkit.vocabulary import Side, SpeakerKind


class Interest(Record):
    """Something a speaker earns from in this debate."""

    what: Text = about("What it is.", "Trains and certifies therapists.")
    side: Side = about("Which side of the debate it earns from.", "treats")
    claim: ClaimId | None = about("The claim of this dataset that says so.", "claim:iitap-0040", default=None)
    reference: EvidenceId | None = about("Or the reference that says so.", "reference:kort-practice", default=None)


class Speaker(Record):
    """Somebody who holds claims: a person, an organisation or an unnamed group."""

    id: SpeakerId = about("Opaque and stable.", "speaker:jennifer-weeks")
    kind: SpeakerKind = about("What sort of speaker.", "person")
    name: Text = about("The usual name.", "Jennifer Weeks")
    also_named: tuple[Text, ...] = about("Other names and abbreviations as they occur.", ["Weeks"], default=())
    credentials: Text | None = about("Degrees and titles as given.", "PhD", default=None)
    role: Text | None = about(
        "What the speaker was at the time of the sources.",
        "therapist specialising in sexual addiction",
        boundary="a present office.",
        default=None,
    )
    outcomes: tuple[EvidenceId, ...] = about(
        "For an accused person: where the later outcomes (charges, verdicts, reversals, acquittals) can be read.",
        ["reference:verdict-2020"],
        default=(),
    )
    accused: bool = about(
        "Whether the sources report accusations against this person; the rules on living people then apply.",
        False,
        boundary="a finding of guilt.",
        default=False,
    )
    interests: tuple[Interest, ...] = about(
        "What the speaker earns from in this debate, as far as found.", [], default=()
    )
    note: Text | None = about("What else a reader needs to know.", "Undated page.", default=None)
    annotation: Annotation = about("Who recorded it.", {"reader": "adjudicator"})


class Speakers(Record):
    """All speakers."""

    speakers: tuple[Speaker, ...] = about("The speakers.", [{"id": "speaker:healthline"}])
