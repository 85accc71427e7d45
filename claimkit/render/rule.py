"""A rule as text for a terminal."""

import textwrap
from typing import TYPE_CHECKING

from claimkit.render.table import width

if TYPE_CHECKING:
    from claimkit.integrity.corpus import DataRule
    from claimkit.rules import Rule


def _block(text: str, indent: str = "") -> str:
    return textwrap.fill(text, width(), initial_indent=indent, subsequent_indent=indent)


def draft_rule(rule: "Rule") -> str:
    """Return a rule over drafts: what it says, why, on whose authority, and its two examples."""
    authority = rule.authority
    return "\n".join(
        [
            f"{rule.name} ({rule.severity}, {rule.status})",
            _block(rule.summary),
            "",
            _block(f"Why: {rule.why}"),
            _block(f"What to do: {rule.help}"),
            _block(f"Authority: {authority.title}, {authority.publisher}: {authority.says} {authority.url}"),
            "",
            "Fires on:",
            _block(rule.bad.text, "  "),
            _block(f"at: {rule.bad.at}", "  "),
            "Silent on:",
            _block(rule.good.text, "  "),
        ]
    )


def data_rule(rule: "DataRule") -> str:
    """Return a rule over data files."""
    return "\n".join(
        [
            f"{rule.name} ({rule.severity}, data)",
            _block(rule.summary),
            "",
            _block(f"Why: {rule.why}"),
            _block(f"What to do: {rule.help}"),
        ]
    )
