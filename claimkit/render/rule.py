"""A rule as text for a terminal."""

from typing import TYPE_CHECKING

from claimkit.render.table import wrapped

if TYPE_CHECKING:
    from claimkit.rules import Rule


def draft_rule(rule: "Rule") -> str:
    """Return a rule over drafts: what it says, why, on whose authority, and its two examples."""
    authority = rule.authority
    return "\n".join(
        [
            f"{rule.name} ({rule.severity}, {rule.status})",
            wrapped(rule.summary),
            "",
            wrapped(f"Why: {rule.why}"),
            wrapped(f"What to do: {rule.help}"),
            wrapped(f"Authority: {authority.title}, {authority.publisher}: {authority.says} {authority.url}"),
            "",
            "Fires on:",
            wrapped(rule.bad.text, "  "),
            wrapped(f"at: {rule.bad.at}", "  "),
            "Silent on:",
            wrapped(rule.good.text, "  "),
        ]
    )
