"""Quotations: the same words, from the right mouth, or at least in a source that is held."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.checks.authorities import GUARDIAN_QUOTES, REUTERS_QUOTES
from claimkit.findings import Related, Severity
from claimkit.matching.alignment import differences
from claimkit.matching.repair import Change, Repair
from claimkit.report import QuotationStatus as Status
from claimkit.rules import Example, Hit, Rule
from claimkit.text.normalise import words

if TYPE_CHECKING:
    from claimkit.draft import CheckedQuotation, Draft

FRAGMENT = 5
"""From how many words on a quoted fragment that no source has is reported; below, chance and common phrases rule."""


def _named(item: "CheckedQuotation", draft: "Draft") -> str:
    owner = item.comparison.owner
    return str(draft.data.speakers[owner.speaker].name) if owner else ""


def _source(item: "CheckedQuotation", draft: "Draft") -> tuple[Related, ...]:
    owner = item.comparison.owner
    if owner is None:
        return ()
    source = draft.data.sources[owner.source]
    return (
        Related(
            id=source.id,
            label=draft.data.title(source),
            speaker=draft.data.speakers[owner.speaker].name,
            date=source.date,
            url=source.url,
        ),
    )


def difference(item: "CheckedQuotation", draft: "Draft") -> str | None:
    """Return how an altered quotation differs; None for others.

    With the reader's copy of the source the words of both are shown; by fingerprints alone only the draft's.
    """
    comparison = item.comparison
    if comparison.status != Status.ALTERED or comparison.owner is None:
        return None
    text = draft.captures.get(comparison.owner.source)
    quoted = draft.text(item.quotation.start, item.quotation.end)
    found = differences(quoted, text) if text else None
    if found:
        return "; ".join(_side_by_side(d.draft, d.source) for d in found)
    if comparison.repair:
        return described(comparison.repair)
    return "not in the source like this: " + ", ".join(f'"{quoted[start:end]}"' for start, end in comparison.gaps)


def _side_by_side(here: str, there: str) -> str:
    if here and there:
        return f'"{here}" stands where the source has "{there}"'
    return f'"{here}" is not in the source' if here else f'"{there}" was left out'


def described(repair: Repair) -> str:
    """Return a repair in words: what was lost, what was gained."""
    what = "" if repair.kind == Change.WORD else f" ({repair.kind})"
    if repair.lost and repair.gained:
        return f'"{repair.gained}" stands where the source has "{repair.lost}"{what}'
    if repair.gained:
        return f'"{repair.gained}" is not in the source{what}'
    return f'"{repair.lost}" was left out{what}'


def altered(draft: "Draft") -> Iterator[Hit]:
    """Find quotations whose words differ from the source's."""
    for item in draft.quotations:
        if item.comparison.status != Status.ALTERED or item.quotation.kind == "title":
            continue
        yield Hit(
            item.quotation.start,
            item.quotation.end,
            f"These are not the words of {_named(item, draft)} in the source: {difference(item, draft)}.",
            speaker=item.credit.speaker if item.credit else None,
            related=_source(item, draft),
        )


def misattributed(draft: "Draft") -> Iterator[Hit]:
    """Find verbatim words of one speaker that are credited to another."""
    for item in draft.quotations:
        if item.comparison.status == Status.MISATTRIBUTED and item.credit and item.quotation.kind != "title":
            owner = _named(item, draft)
            yield Hit(
                item.quotation.start,
                item.quotation.end,
                f"The words are {owner}'s in the source, not {item.credit.speaker}'s.",
                help=f"Credit {owner}.",
                speaker=item.credit.speaker,
                related=_source(item, draft),
            )


def unknown(draft: "Draft") -> Iterator[Hit]:
    """Find quotations credited to a speaker of the sources that none of them has."""
    for item in draft.quotations:
        count = len(words(draft.text(item.quotation.start, item.quotation.end)))
        wanted = item.quotation.kind == "speech" or (item.quotation.kind == "fragment" and count >= FRAGMENT)
        if item.comparison.status == Status.UNKNOWN and wanted and item.credit:
            yield Hit(
                item.quotation.start,
                item.quotation.end,
                f"Unknown: none of the sources held has these words of {item.credit.speaker}.",
                speaker=item.credit.speaker,
            )


RULES = (
    Rule(
        name="quote-altered",
        severity=Severity.ERROR,
        summary="Quoted words differ from the source.",
        why="Quotation marks promise the reader the speaker's own words.",
        help="Restore the words, mark the omission, or paraphrase without quotation marks.",
        authority=REUTERS_QUOTES,
        bad=Example(
            "“He is not an offender, and no diagnosis changes that,” Foley said.",
            at="He is not an offender, and no diagnosis changes that,",
        ),
        good=Example("“He is an offender, and no diagnosis changes that,” Foley said, if the accusations hold up."),
        find=altered,
    ),
    Rule(
        name="quote-misattributed",
        severity=Severity.ERROR,
        summary="The right words are credited to the wrong speaker.",
        why="It puts words into the mouth of somebody who never said them.",
        help="Credit the speaker who said it.",
        authority=GUARDIAN_QUOTES,
        bad=Example(
            "“The word addiction sells beds, and it has never cured anybody,” Ana Foley said.",
            at="The word addiction sells beds, and it has never cured anybody,",
        ),
        good=Example("“The word addiction sells beds, and it has never cured anybody,” Ben Marsh wrote."),
        find=misattributed,
    ),
    Rule(
        name="quote-unknown",
        severity=Severity.NOTE,
        summary="A quotation credited to a speaker of the dataset is in no source held.",
        why="It may be from elsewhere, which claimkit cannot see; a second look finds those that are from nowhere.",
        help="Check it against your notes or the recording; nothing here says that it is false.",
        authority=GUARDIAN_QUOTES,
        bad=Example(
            "“My telephone has been ringing day and night,” Foley said.",
            at="My telephone has been ringing day and night,",
        ),
        good=Example("“My telephone has been ringing day and night,” said Cleo Brandt, a receptionist."),
        find=unknown,
    ),
)
