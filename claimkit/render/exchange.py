"""A draft's report for other programs: SARIF, GitHub annotations, JSON Lines, and Markdown for an editor."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from claimkit import __version__
from claimkit.render.plain import as_json, as_jsonl

if TYPE_CHECKING:
    from claimkit.findings import Finding
    from claimkit.report import Report
    from claimkit.rules import Rule

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(reports: Sequence[tuple["Report", str]], rules: Sequence["Rule"]) -> str:
    """Return reports, each with the text it is about, as SARIF 2.1.0 with columns in code points."""
    index = {rule.name: number for number, rule in enumerate(rules)}
    described: list[dict[str, Any]] = [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.why},
            "help": {"text": rule.help},
            "helpUri": rule.authority.url,
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in rules
    ]
    results = []
    for report, text in reports:
        for finding in report.findings:
            result = _result(finding, text)
            if finding.rule in index:
                result["ruleIndex"] = index[finding.rule]
            results.append(result)
    driver = {"name": "claimkit", "version": __version__, "rules": described}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return as_json({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(finding: "Finding", text: str) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        **_end(finding, text),
    }
    return {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message} {finding.help}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.file)},
                    "region": region,
                }
            }
        ],
        "partialFingerprints": {"claimkit/v1": finding.fingerprint},
    }


def _end(finding: "Finding", text: str) -> dict[str, int]:
    """The line and the column behind the last character, as SARIF counts them (3.30.7, 3.30.8)."""
    lines = text[finding.start : finding.end].splitlines() or [""]
    if len(lines) == 1:
        return {"endLine": finding.line, "endColumn": finding.column + len(lines[0])}
    return {"endLine": finding.line + len(lines) - 1, "endColumn": len(lines[-1]) + 1}


def _uri(file: str | None) -> str:
    from urllib.parse import quote

    from claimkit.reading import is_address

    if file and is_address(file):
        return quote(file, safe="%/:=&?#~+!$,;'@()*[]")
    return quote(PurePath(file or "draft").as_posix())


def github(reports: Sequence[tuple["Report", str]]) -> str:
    """Return one workflow command a finding, as GitHub Actions shows them beside the line."""
    kinds = {"error": "error", "warning": "warning", "note": "notice"}
    lines = []
    for report, text in reports:
        for finding in report.findings:
            end = _end(finding, text)
            place = f"file={_escaped(finding.file or 'draft', ',:')},line={finding.line},endLine={end['endLine']}"
            message = _escaped(f"{finding.message} {finding.help}")
            lines.append(f"::{kinds[finding.severity.value]} {place},title={finding.rule}::{message}")
    return "\n".join(lines)


def _escaped(text: str, also: str = "") -> str:
    """Escape as the runner's command syntax asks: percent first, then line ends, in properties also , and :."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for character in also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def jsonl(reports: Sequence[tuple["Report", str]]) -> str:
    """Return one finding a line."""
    return as_jsonl(finding.model_dump(mode="json") for report, _ in reports for finding in report.findings)


def markdown(reports: Sequence[tuple["Report", str]]) -> str:
    """Return a memo for an editor: each finding as a point, with its words, its grounds, and room for a decision."""
    parts = []
    for report, text in reports:
        parts.append(f"# {_plain(report.document.name or 'Draft')}\n\nJudged as of {report.document.dated}.\n")
        for finding in report.findings:
            words = " ".join(text[finding.start : finding.end].split())
            parts.append(
                f"- **{finding.rule}** ({finding.severity}, line {finding.line}): {_plain(finding.message)}\n"
                + (f"  > {_plain(words)}\n" if words else "")
                + "".join(
                    f"  - {_plain(r.label)} ({_plain(r.speaker or r.id)}) {r.url or ''}\n" for r in finding.related
                )
                + f"  - {_plain(finding.help)}\n  - Considered and declined, because: ____\n"
            )
        if not report.findings:
            parts.append("Nothing found.\n")
    return "\n".join(parts).rstrip("\n")


def _plain(text: str) -> str:
    """Escape what Markdown or a page made of it would take for markup."""
    for character in "\\`*_[]":
        text = text.replace(character, f"\\{character}")
    return text.replace("&", "&amp;").replace("<", "&lt;")
