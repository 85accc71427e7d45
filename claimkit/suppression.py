"""Findings that an editor has considered and declined, with the reason, in the draft or in the configuration.

In a draft: ``<!-- claimkit: allow RULE because REASON -->``, for the paragraph that it stands in or before.
A comment without a reason, for a rule that does not exist, or with nothing left to suppress is itself a finding.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimkit.config import Settings
from claimkit.errors import did_you_mean
from claimkit.findings import Finding, Severity, fingerprint
from claimkit.text.document import Document

_WHY = "An allowance is a record for the editor of what was considered and declined, and why."
_COMMENT = re.compile(r"<!--\s{0,9}claimkit:\s{0,9}allow\b(?P<rest>[^>]{0,400}?)-->")
_PARTS = re.compile(r"\s*(?P<rule>[a-z-]+)(?:\s+because\s+(?P<reason>\S.*?))?\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Allowance:
    start: int
    end: int
    rule: str
    reason: str | None
    until: int


def apply(document: Document, findings: Sequence[Finding], settings: Settings, rules: Sequence[str]) -> list[Finding]:
    """Return the findings that are left, and those about the allowances themselves. Offsets index the given text."""
    allowances = list(_allowances(document))
    used: set[_Allowance] = set()
    unused = dict(settings.allowed)
    left = []
    for finding in findings:
        if finding.fingerprint in settings.allowed:
            unused.pop(finding.fingerprint, None)
            continue
        covering = [a for a in allowances if a.rule == finding.rule and a.reason and a.start <= finding.end <= a.until]
        used.update(covering)
        if not covering:
            left.append(finding)
    left += [_about(document, a, rules) for a in allowances if a not in used]
    left += [_unused(document, mark, reason) for mark, reason in unused.items() if settings.path]
    return left


def _allowances(document: Document) -> "list[_Allowance]":
    found = []
    blocks = [document.span(b.start, b.end) for b in document.blocks if b.end > b.start]
    for comment in _COMMENT.finditer(document.text):
        parts = _PARTS.match(comment["rest"])
        around = [b for b in blocks if b[0] <= comment.start() < b[1]]
        after = [b for b in blocks if b[0] >= comment.end()]
        start, until = (around or after or [(comment.start(), comment.end())])[0]
        rule, reason = (parts["rule"], parts["reason"]) if parts else ("", None)
        found.append(_Allowance(min(start, comment.start()), comment.end(), rule, reason, until))
    return found


def _about(document: Document, allowance: _Allowance, rules: Sequence[str]) -> Finding:
    if allowance.rule not in rules:
        name, severity = "allowance-unknown", Severity.WARNING
        message = f"There is no rule {allowance.rule!r} to allow.{did_you_mean(allowance.rule, rules)}"
    elif allowance.reason is None:
        name, severity = "allowance-unreasoned", Severity.WARNING
        message = f"{allowance.rule} is allowed without a reason, so it is not."
    else:
        name, severity = "allowance-unused", Severity.NOTE
        message = f"There is no {allowance.rule} here any more to allow."
    start = document.text.rindex("<!--", 0, allowance.end)
    line, column = document.locate(start)
    return Finding(
        rule=name,
        severity=severity,
        message=message,
        why=_WHY,
        help="Write <!-- claimkit: allow RULE because REASON -->, or remove it.",
        start=start,
        end=allowance.end,
        line=line,
        column=column,
        fingerprint=fingerprint(name, document.text[start : allowance.end]),
        file=document.name,
    )


def _unused(document: Document, mark: str, reason: str) -> Finding:
    return Finding(
        rule="allowance-unused",
        severity=Severity.NOTE,
        message=f"The configuration allows a finding {mark} that is not there any more ({reason}).",
        why=_WHY,
        help="Remove it from the configuration.",
        fingerprint=fingerprint("allowance-unused", mark),
        file=document.name,
    )
