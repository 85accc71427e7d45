"""A claim as a card in a notebook."""

from html import escape
from typing import TYPE_CHECKING

from claimkit.render.record import reviewed

if TYPE_CHECKING:
    from claimkit.linked import Claim


def claim_html(claim: "Claim") -> str:
    """Return a claim as a small HTML fragment; every value is escaped."""
    who = escape(claim.speaker.name)
    if claim.speaker.role:
        who += f", {escape(claim.speaker.role)}"
    rows = [
        ("Speaker", who),
        (
            "Source",
            escape(" · ".join(filter(None, [claim.data.title(claim.source), claim.source.date, claim.source.id]))),
        ),
        ("Voice", f"{claim.voice}, attribution {claim.attribution}"),
        ("Certainty", escape(claim.certainty + (f" ({', '.join(claim.cues)})" if claim.cues else ""))),
        ("Condition", escape(claim.condition or "")),
        ("Position", f"{escape(claim.position.id)}: {escape(claim.position.text)}" if claim.position else ""),
        ("Standing", escape(claim.verdict)),
        (
            "Answered by",
            "<br>".join(
                f"<b>{escape(link.type)}</b> {escape(link.claim.statement)} "
                f"<small>({escape(link.claim.speaker.name)}, {escape(link.claim.id)})</small>"
                for link in claim.counterclaims
            ),
        ),
    ]
    body = "".join(f"<tr><th style='text-align:left'>{k}</th><td>{v}</td></tr>" for k, v in rows if v)
    review = f"<p><small>{escape(reviewed(claim))}</small></p>"
    return (
        f"<div><p><b>{escape(claim.statement)}</b> <code>{escape(claim.id)}</code></p>"
        f"<table>{body}</table>{review}</div>"
    )
