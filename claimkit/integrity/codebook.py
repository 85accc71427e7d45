"""Claims are read as the codebook says (docs/codebook.md)."""

import re
from collections.abc import Iterator

from claimkit.findings import Severity
from claimkit.integrity.corpus import Corpus, DataRule, Problem
from claimkit.models import Speakers
from claimkit.text.fingerprint import run_digests, unpack
from claimkit.text.normalise import words
from claimkit.vocabulary import Attribution, Certainty, Verdict, Voice

LONGEST_STATEMENT = 30
LONGEST_CUE = 3
COPIED_RUNS = 6
"""Six three-word runs in a row are eight words: more than chance or a name explains."""

_PRONOUN = re.compile(
    r"(?:he|she|it|they|his|her|its|their|we|our|i|my)\b"
    r"|(?:this|that|these|those)\s(?:is|are|was|were|can|may|will|has|have|does?|did)\b",
    re.IGNORECASE,
)


def statement_long(corpus: Corpus) -> Iterator[Problem]:
    """Find statements of more than thirty words."""
    for file, path, claim, _ in corpus.claims():
        count = len(claim.statement.split())
        if count > LONGEST_STATEMENT:
            yield Problem(file, (*path, "statement"), f"{count} words, of {LONGEST_STATEMENT} allowed")


def statement_dependent(corpus: Corpus) -> Iterator[Problem]:
    """Find statements that begin with a pronoun."""
    for file, path, claim, _ in corpus.claims():
        match = _PRONOUN.match(claim.statement)
        if match and not claim.statement.lower().startswith(("it is", "it takes", "it matters", "it can")):
            yield Problem(file, (*path, "statement"), f"the statement begins with {match.group()!r}")


def statement_copied(corpus: Corpus) -> Iterator[Problem]:
    """Find statements that share eight words in a row with their source, by its fingerprints."""
    # A long name of an organisation is no copied sentence: the words on its two sides are looked at apart.
    names = [re.escape(s.name) for _, people in corpus.of(Speakers) for s in people.speakers]
    parts = re.compile("|".join(sorted(names, key=len, reverse=True)) or "$^")
    for file, path, claim, source in corpus.claims():
        held = frozenset().union(*(unpack(f.runs) for f in source.fingerprints))
        longest = max(_longest_run(part, held) for part in parts.split(claim.statement))
        if longest >= COPIED_RUNS:
            yield Problem(file, (*path, "statement"), f"{longest + 2} words in a row stand like that in the source")


def _longest_run(text: str, held: frozenset[str]) -> int:
    longest = run = 0
    for digest in run_digests([w.folded for w in words(text)]):
        run = run + 1 if digest in held else 0
        longest = max(longest, run)
    return longest


def voice_attribution(corpus: Corpus) -> Iterator[Problem]:
    """Find claims whose voice, attribution, via and speaker do not go together."""
    for file, path, claim, source in corpus.claims():
        if (claim.voice == Voice.AUTHOR) != (claim.attribution == Attribution.NONE):
            message = f"voice {claim.voice} does not go with attribution {claim.attribution}"
            yield Problem(file, (*path, "attribution"), message)
        elif claim.voice == Voice.AUTHOR and claim.via:
            yield Problem(file, (*path, "via"), "a claim in the source's own voice is reported by nobody")
        elif claim.voice != Voice.AUTHOR and claim.via is None:
            yield Problem(file, (*path, "via"), "a claim that is not the source's own has somebody who reports it")
        elif claim.voice != Voice.AUTHOR and claim.speaker == source.source.voice and claim.via == claim.speaker:
            yield Problem(file, (*path, "speaker"), "the source's own voice is reported by itself: use voice author")


def cue_certainty(corpus: Corpus) -> Iterator[Problem]:
    """Find cues that are too long, and lowered certainty without a cue."""
    for file, path, claim, _ in corpus.claims():
        for i, cue in enumerate(claim.cues):
            if len(cue.split()) > LONGEST_CUE:
                yield Problem(file, (*path, "cues", i), f"the cue {cue!r} has more than {LONGEST_CUE} words")
        if claim.certainty != Certainty.CERTAIN and not claim.cues:
            yield Problem(file, (*path, "cues"), f"certainty {claim.certainty} without a word that says so")


def claim_repeated(corpus: Corpus) -> Iterator[Problem]:
    """Find two claims of one speaker in one passage with the same statement."""
    seen: dict[tuple[str, str, tuple[int, ...], str], str] = {}
    for file, path, claim, source in corpus.claims():
        folded = " ".join(w.folded for w in words(claim.statement))
        key = (source.source.id, claim.speaker, claim.passages[:1], folded)
        if key in seen:
            yield Problem(file, (*path, "statement"), f"says the same as {seen[key]}")
        seen.setdefault(key, claim.id)


def standing_evidence(corpus: Corpus) -> Iterator[Problem]:
    """Find standings that cite nothing although they claim to have found something."""
    for file, path, claim, _ in corpus.claims():
        standing = claim.standing
        if standing is None or standing.verdict in (Verdict.OPINION, Verdict.UNREVIEWED):
            continue
        if standing.verdict == Verdict.UNVERIFIED:
            if not standing.searched:
                yield Problem(file, (*path, "standing"), "unverified without saying where and when was searched")
        elif not standing.references:
            yield Problem(file, (*path, "standing"), f"standing {standing.verdict} without a reference")


def contested_without_answer(corpus: Corpus) -> Iterator[Problem]:
    """Find contested claims that no counterclaim stands against."""
    answered = {link.claim for _, _, link in corpus.links()}
    for file, path, claim, _ in corpus.claims():
        if claim.standing and claim.standing.verdict == Verdict.CONTESTED and claim.id not in answered:
            yield Problem(
                file, (*path, "standing", "verdict"), f"{claim.id} is contested, and nothing on record answers it"
            )


def overtaken_before(corpus: Corpus) -> Iterator[Problem]:
    """Find claims overtaken by something that happened before they were made."""
    for file, path, claim, source in corpus.claims():
        event = claim.standing.overtaken if claim.standing else None
        made = source.source.date
        if event and made and event.since[: len(made)] < made[: len(event.since)]:
            message = f"overtaken since {event.since}, but made in {made}"
            yield Problem(file, (*path, "standing", "overtaken", "since"), message)


def accused_without_outcome(corpus: Corpus) -> Iterator[Problem]:
    """Find accused people of whom no record says what became of the accusations."""
    for file, people in corpus.of(Speakers):
        for i, speaker in enumerate(people.speakers):
            if speaker.accused and not speaker.outcomes:
                yield Problem(file, ("speakers", i), f"{speaker.name} is accused, and no outcome is on record")


RULES = (
    DataRule(
        "statement-long",
        Severity.ERROR,
        "A statement has at most 30 words.",
        "A long statement is often two claims, which could be true or false apart.",
        "Split the claim, or leave out what the proposition does not need.",
        statement_long,
    ),
    DataRule(
        "statement-dependent",
        Severity.WARNING,
        "A statement can be read alone.",
        "Statements are shown and searched without the sentences around them.",
        "Name what the pronoun stands for.",
        statement_dependent,
    ),
    DataRule(
        "statement-copied",
        Severity.ERROR,
        "A statement is in the project's own words.",
        "The sources are under copyright; the dataset holds no sentence of theirs.",
        "Say the proposition in other words.",
        statement_copied,
    ),
    DataRule(
        "voice-attribution",
        Severity.ERROR,
        "Voice, attribution and via go together.",
        "Who is answerable for a claim is what the dataset is for.",
        "Author's voice has attribution none and no via; every other voice has a tag and somebody who reports it.",
        voice_attribution,
    ),
    DataRule(
        "cue-certainty",
        Severity.WARNING,
        "A certainty below certain names its cue, of at most three words.",
        "Without the cue nobody can argue with the reading.",
        "Quote the marker word, or set certainty to certain.",
        cue_certainty,
    ),
    DataRule(
        "claim-repeated",
        Severity.WARNING,
        "One passage carries a claim once.",
        "A claim counted twice distorts every count.",
        "Remove one of the two.",
        claim_repeated,
    ),
    DataRule(
        "standing-evidence",
        Severity.ERROR,
        "A standing cites what was read.",
        "A verdict that cites nothing is an opinion.",
        "Cite at least one reference (for unverified: say where was searched), or set the verdict to unreviewed.",
        standing_evidence,
    ),
    DataRule(
        "contested-without-answer",
        Severity.WARNING,
        "A contested claim has an answer on record.",
        "Who says that a claim is contested owes the reader the other side.",
        "Add the counterclaim, or another verdict.",
        contested_without_answer,
    ),
    DataRule(
        "overtaken-before",
        Severity.ERROR,
        "What overtook a claim came after it.",
        "A claim cannot be out of date when it is made; then it is wrong, which its standing says.",
        "Correct the date, or leave the flag out.",
        overtaken_before,
    ),
    DataRule(
        "accused-without-outcome",
        Severity.WARNING,
        "A record of an accused person says what became of the accusations.",
        "Fairness to a living person: an acquittal or a reversal belongs beside the accusation.",
        "Add outcomes: the references that give charges, verdicts, reversals and acquittals.",
        accused_without_outcome,
    ),
)
