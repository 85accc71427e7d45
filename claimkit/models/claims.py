"""Claims, what was found out about them, and the links between them."""

from claimkit.fields import (
    ClaimId,
    CounterclaimId,
    Date,
    EvidenceId,
    Ordinal,
    PartialDate,
    PositionId,
    SpeakerId,
    Text,
)
from claimkit.models.base import Annotation, Record, about, sample
from claimkit.vocabulary import (
    Attribution,
    Basis,
    Certainty,
    ClaimKind,
    CounterType,
    Verdict,
    Voice,
)


class Withdrawal(Record):
    """A claim that the project took back: it stays on record with the reason and what stands in its place."""

    date: Date = about(
        "The day of the withdrawal.", "2026-12-01", "the day from which later events overtook the claim."
    )
    reason: Text = about(
        "Why the project withdrew the record.",
        "Read from a passage that is cut off.",
        "the speaker's own retraction: what was said stays on record.",
    )
    successor: ClaimId | None = about(
        "The claim that stands in its place, if any.",
        "claim:dl-0021",
        "a counterclaim, which answers the claim and does not replace it.",
        default=None,
    )


class Overtaken(Record):
    """What later happened that makes a claim no longer the state of things."""

    since: PartialDate = about(
        "From when the claim no longer tells the state of things.",
        "2022-01",
        "the date on which this was noticed.",
    )
    markers: tuple[Text, ...] = about(
        "Words by which a draft tells the old state as if it still held; without any, no draft is warned.",
        ["draft", "proposed"],
        "`cues`, the source's own words for how sure the speaker is.",
        default=(),
    )
    by: Text = about(
        "What happened.",
        "The manual came into effect.",
        "evidence that the claim was wrong when made, which the verdict weighs.",
    )
    reference: EvidenceId = about(
        "Where the event can be read.",
        "reference:agency-manual",
        "the standing's `references`, which bear on the claim itself.",
    )


class Standing(Record):
    """What was found out about a claim as of a date, apart from how sure its speaker was."""

    verdict: Verdict = about(
        "What the references show.",
        "established",
        "`certainty`: a flat claim may be contested, a hedged one established.",
    )
    as_of: Date = about(
        "The day up to which it was looked into.",
        "2026-11-25",
        "the date of the evidence, or that of the claim's source.",
    )
    references: tuple[EvidenceId, ...] = about(
        "What was read for it: references, or sources of this dataset.",
        ["reference:agency-manual"],
        "statements of interested parties, which are claims and no evidence.",
        default=(),
    )
    note: Text | None = about(
        "What a reporter needs to know, in one to three sentences; no numbers or grades.",
        "The manual came out with another name for it.",
        "the claim's own `note`, on why it was read so.",
        default=None,
    )
    searched: Text | None = about(
        "For `unverified`: where, when and for what was searched.",
        "Stored public web pages, 2026-11-25: a primary study giving a share of ten percent.",
        "what was found, which is cited.",
        default=None,
    )
    overtaken: Overtaken | None = about(
        "Set beside the verdict when later events made the claim out of date; null otherwise.",
        sample(Overtaken, "markers"),
        "having been wrong from the start, which is the verdict's matter.",
        default=None,
    )
    annotation: Annotation = about(
        "Who looked into it, and when.",
        sample(Annotation),
        "who read the claim, which is the claim's own `annotation`.",
    )


class Claim(Record):
    """One speaker's commitment to one proposition in one passage of one source."""

    id: ClaimId = about("Opaque, stable, never reused.", "claim:dl-0020", "the order in the text.")
    passages: tuple[Ordinal, ...] = about(
        "Ordinals of the ledger rows that carry it, the main one first; empty only where no capture was kept.",
        [6],
        "character offsets.",
        default=(),
    )
    statement: Text = about(
        "The proposition in the project's own words: self-contained, at most 30 words, with its "
        "negation, quantity, scope and hedge.",
        "If therapy ends early, a relapse may come within months.",
        "a quotation: no sentence of a source is stored.",
    )
    speaker: SpeakerId = about(
        "Who is committed to it; in nested reports the innermost speaker.",
        "speaker:ana-foley",
        "the person who reports it, which is `via`.",
    )
    voice: Voice = about(
        "In whose words the source puts it.",
        "paraphrased",
        "`attribution`, how the source ties it to its speaker.",
    )
    attribution: Attribution = about(
        "How the source ties it to its speaker.",
        "explicit",
        "a lead-in at the head of a paragraph, which ties no claim.",
    )
    certainty: Certainty = about("How strongly the speaker commits to it.", "possible", "how true it is.")
    cues: tuple[Text, ...] = about(
        "The source's marker words for that certainty, at most three words each.",
        ["may"],
        "words of quantity or frequency (most, often), which belong to the statement.",
    )
    condition: Text | None = about(
        "The if, when, once or as-long-as clause under which alone the claim is made; null otherwise.",
        "if therapy ends early",
        "scope ('for those who ...'), which stays in the statement.",
    )
    kind: ClaimKind = about(
        "What sort of proposition it is.",
        "interpretation",
        "a verdict: a `fact` can be verified, and may be false.",
    )
    position: PositionId | None = about(
        "The position of the debate that it takes, the most specific that fits; null when none.",
        "treatment.long-haul",
        "a topic it merely touches.",
    )
    via: SpeakerId | None = about(
        "Who reports the speaker's claim in this source; null in the source's own voice.",
        "speaker:daily-ledger",
        "the speaker, who holds it.",
    )
    note: Text | None = about(
        "Why it was read so, where a careful reader might decide otherwise.",
        "The hedge governs the evidence, not the claim.",
        "the standing's `note`, on what was found out about it.",
        default=None,
    )
    standing: Standing | None = about(
        "What was found out about it; null while nobody has looked (unreviewed).",
        sample(Standing, "references", "note"),
        "`certainty`, how strongly the speaker commits to it.",
        default=None,
    )
    withdrawn: Withdrawal | None = about(
        "Set when the project took the record back; null otherwise.",
        sample(Withdrawal, "successor"),
        "`overtaken`: there the claim was read rightly, and things have changed.",
        default=None,
    )
    annotation: Annotation = about(
        "Who read it, and when.",
        sample(Annotation),
        "who looked into it, which is the standing's `annotation`.",
    )


class Counterclaim(Record):
    """A link from a claim to a claim that answers it."""

    id: CounterclaimId = about("Opaque and stable.", "counterclaim:0001", "an order of strength or importance.")
    claim: ClaimId = about(
        "The claim that is answered.",
        "claim:dl-0004",
        "the answer: only a rebuttal is also recorded the other way round.",
    )
    answered_by: ClaimId = about(
        "The claim that answers it.",
        "claim:dl-0012",
        "a speaker who answers, or a position: claims answer claims.",
    )
    type: CounterType = about("How it answers.", "rebuts", "how strong the answer is, or which claim is right.")
    why: Text = about(
        "Why it is an answer, in one sentence.",
        "The one affirms the condition whose existence the other denies.",
        "a shared topic, which is no answer.",
    )
    basis: Basis = about(
        "Who sets one against the other.",
        "editorial",
        "where they stand: two claims of one source may be linked editorially.",
    )
    annotation: Annotation = about(
        "Who recorded the link, and when.",
        sample(Annotation),
        "who makes the answering claim, which is its `speaker`.",
    )


class Counterclaims(Record):
    """All links between claims."""

    counterclaims: tuple[Counterclaim, ...] = about(
        "The links, each from a claim to a claim that answers it.",
        [sample(Counterclaim)],
        "the debate's `answers`, which link positions.",
    )
