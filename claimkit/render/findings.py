"""Findings and a draft's report as text for a person."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimkit.render.plain import printable
from claimkit.render.table import table, width

if TYPE_CHECKING:
    from claimkit.dataset import Dataset
    from claimkit.findings import Finding, Related
    from claimkit.report import Report

_CODES = {"error": "31", "warning": "33", "note": "36"}
EXCERPT = 150


def _colour(text: str, severity: str, colour: bool) -> str:
    return f"\x1b[1;{_CODES[severity]}m{text}\x1b[0m" if colour else text


def _wrap(text: str, first: str = "    ", rest: str = "    ") -> str:
    return textwrap.fill(printable(text), width(), initial_indent=first, subsequent_indent=rest)


def summary(findings: Sequence["Finding"]) -> str:
    """Return one line that counts findings by severity."""
    counts = Counter(f.severity.value for f in findings)
    parts = [f"{counts[s]} {s}{'' if counts[s] == 1 else 's'}" for s in _CODES if counts[s]]
    return ", ".join(parts) or "nothing found"


def over_all(checked: int, unread: int, findings: Sequence["Finding"]) -> str:
    """Return the line that ends a run over several drafts: how many were checked, how many not, what was found."""
    drafts = f"{checked} draft{'' if checked == 1 else 's'} checked"
    return f"{drafts}{f', {unread} not read' if unread else ''}: {summary(findings)}."


def data_finding(finding: "Finding") -> str:
    """Return a finding in a data file: place, rule, what, why, what to do."""
    place = f"{finding.file}:{finding.line}:{finding.column}"
    lines = [f"{printable(place)}: {finding.severity} {finding.rule} at {printable(finding.pointer or '/')}"]
    lines += [_wrap(finding.message), _wrap(f"{finding.why} {finding.help}")]
    return "\n".join(lines)


def draft_finding(finding: "Finding", text: str, *, colour: bool = False) -> str:
    """Return a finding in a draft: place, rule, message, excerpt, what it rests on, what to do."""
    place = f"{finding.file or 'draft'}:{finding.line}:{finding.column}"
    severity = _colour(finding.severity, finding.severity.value, colour)
    lines = [
        f"{printable(place)}: {severity} {finding.rule}",
        _wrap(finding.message, "  ", "  "),
        _wrap(f"> {_excerpt(text, finding.start, finding.end)}", "  ", "    "),
        *(_related(r) for r in finding.related),
        _wrap(f"= {finding.help}", "  ", "    "),
    ]
    return "\n".join(lines)


def _excerpt(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split())
    return words if len(words) <= EXCERPT else f"{words[: EXCERPT - 1]}…"


def _related(item: "Related") -> str:
    who = ", ".join(filter(None, [item.speaker, item.date]))
    first = _wrap(f"- {item.label} ({who}; {item.id})" if who else f"- {item.label} ({item.id})", "  ", "    ")
    # Addresses are not wrapped, so that a terminal can open them.
    return f"{first}\n    {printable(item.url)}" if item.url else first


def coverage(report: "Report", data: "Dataset") -> str:
    """Return the coverage table: question, positions voiced and by whom, answers missing."""
    rows = []
    for question in report.coverage:
        for number, position in enumerate(question.positions):
            speakers = ", ".join(s or "the draft itself" for s in position.speakers)
            first, *more = position.missing_answers or ("-",)
            missing = f"{first} or {len(more)} more" if more else first
            name = data.questions[question.question].text if number == 0 else ""
            rows.append([name, position.position, printable(speakers), missing])
    if not rows:
        return "No position of the debate is voiced."
    return table(["question", "position voiced", "on whose word", "answers missing"], rows)


def quotations(report: "Report") -> str:
    """Return one line that counts quotations by status."""
    counts = Counter(q.status.value for q in report.quotations)
    total = len(report.quotations)
    listed = ", ".join(f"{n} {status}" for status, n in counts.most_common())
    return f"{total} quotation{'' if total == 1 else 's'}" + (f": {listed}" if listed else "")


def report(item: "Report", text: str, data: "Dataset", *, colour: bool = False) -> str:
    """Return a whole report: findings, coverage, quotations, summary."""
    name = item.document.name or "draft"
    parts = [draft_finding(f, text, colour=colour) for f in item.findings]
    parts += [
        coverage(item, data),
        f"{printable(name)}, judged as of {item.document.dated}: {quotations(item)}; {summary(item.findings)}.",
    ]
    return "\n\n".join(parts)
