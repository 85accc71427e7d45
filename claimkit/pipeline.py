"""Check a draft: read it, match it with the dataset, run the rules, and report."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimkit import captures, suppression, tally
from claimkit.checks import quotations
from claimkit.checks.registry import RULES
from claimkit.config import Settings
from claimkit.dataset import load
from claimkit.draft import CheckedQuotation, Draft, analyse
from claimkit.findings import Finding, Severity, fingerprint
from claimkit.matching import claims
from claimkit.report import DocumentInfo, PassageReport, QuotationReport, Report, Voiced
from claimkit.rules import Hit, Rule
from claimkit.text.document import Document, read

if TYPE_CHECKING:
    from claimkit.dataset import Dataset


def check(
    text: str | Document,
    *,
    format: Literal["text", "markdown", "html"] = "text",
    dated: date | None = None,
    sources: str | Path | None = None,
    data: "Dataset | None" = None,
    settings: Settings | None = None,
) -> Report:
    """Check a draft and return the report.

    `text` is the draft, or a Document from `claimkit.read`; `format` is ignored for a Document.
    `dated` is the day by which the draft is judged: given, else found in the draft, else today.
    `sources` is a folder with the reader's own copies of the sources, with which differing words are
    shown side by side. `data` is the dataset, by default the one that is shipped; `settings` say which
    rules run and what is allowed (`claimkit.config.load`), by default all and nothing. Offsets in the
    report are half-open code points into the given text, from 0. Raises ValueError for a format
    that is none of the three, DataNotFoundError for a folder that is not there.
    """
    document = text if isinstance(text, Document) else read(text, format)
    if dated is None:
        dated = date.fromisoformat(document.dated) if document.dated else date.today()  # noqa: DTZ011 - the local day is "today" to whoever runs the check
    data = data or load()
    held = captures.find(sources, data.sources.values()) if sources is not None else {}
    draft = analyse(document, data, dated, held)
    settings = settings or Settings()
    findings = [
        _finding(draft, rule, hit, settings)
        for rule in RULES
        if settings.severity(rule.name, rule.severity) is not None
        for hit in _hits(rule, draft)
    ]
    findings = suppression.apply(document, findings, settings, [rule.name for rule in RULES])
    return Report(
        document=DocumentInfo(
            name=document.name, format=document.format, dated=dated.isoformat(), characters=len(document.text)
        ),
        passages=tuple(_passage(draft, i) for i in range(len(draft.sentences))),
        quotations=tuple(_quotation(draft, q) for q in draft.quotations),
        coverage=tally.of_draft(draft),
        findings=tuple(sorted(findings, key=lambda f: (f.start, f.severity.rank, f.rule, f.position or ""))),
    )


BROKEN = "rule-broken"
"""The rule of a finding which says that a rule failed; the command line then ends with 3."""


def _hits(rule: Rule, draft: Draft) -> Iterator[Hit]:
    """Yield what a rule finds; a rule that fails stops neither the others nor the report."""
    try:
        yield from rule.find(draft)
    except Exception as error:
        yield Hit(
            0,
            0,
            f"The rule {rule.name} broke ({type(error).__name__}: {error}); its findings are incomplete.",
            help="Report this; meanwhile set the rule off in the configuration.",
            severity=Severity.ERROR,
            rule=BROKEN,
        )


def _place(draft: Draft, start: int, end: int) -> dict[str, int]:
    start, end = draft.document.span(start, end)
    line, column = draft.document.locate(start)
    return {"start": start, "end": end, "line": line, "column": column}


def _finding(draft: Draft, rule: Rule, hit: Hit, settings: Settings) -> Finding:
    words = " ".join(draft.text(hit.start, hit.end).split())
    place = _place(draft, hit.start, hit.end)
    return Finding(
        rule=hit.rule or rule.name,
        severity=settings.severity(rule.name, hit.severity or rule.severity) or rule.severity,
        message=hit.message,
        why=rule.why,
        help=hit.help or rule.help,
        start=place["start"],
        end=place["end"],
        line=place["line"],
        column=place["column"],
        position=hit.position,
        speaker=hit.speaker,
        related=hit.related,
        fingerprint=fingerprint(rule.name, hit.key or words, hit.speaker),
        file=draft.document.name,
    )


def _passage(draft: Draft, index: int) -> PassageReport:
    sentence = draft.sentences[index]
    return PassageReport(
        **_place(draft, sentence.start, sentence.end),
        voices=tuple(
            Voiced(
                position=v.position,
                score=v.score,
                speaker=v.speaker,
                speaker_id=v.speaker_id,
                certainty=v.certainty,
                evidence=v.evidence,
                claims=v.claims,
            )
            for v in draft.voices_of(index)
        ),
    )


def _quotation(draft: Draft, item: CheckedQuotation) -> QuotationReport:
    owner = item.comparison.owner
    quoted = draft.text(item.quotation.start, item.quotation.end)
    voiced = {position for index in item.quotation.sentences for position in draft.voiced(index)}
    claim = claims.quoted(quoted, owner.speaker, owner.source, voiced, draft.data) if owner else None
    return QuotationReport(
        **_place(draft, item.quotation.start, item.quotation.end),
        speaker=item.credit.speaker if item.credit else None,
        speaker_id=item.speaker.id if item.speaker else None,
        source=owner.source if owner else None,
        claim=claim.id if claim else None,
        difference=quotations.difference(item, draft),
        status=item.comparison.status,
    )
