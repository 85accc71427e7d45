"""A survey of many articles as tables for a person."""

from typing import TYPE_CHECKING

from claimkit import survey
from claimkit.render.plain import printable
from claimkit.render.table import table

if TYPE_CHECKING:
    from claimkit.dataset import Dataset

MOST = 15
"""Rows of the longest tables."""


def text(result: survey.Table, data: "Dataset") -> str:
    """Return what is voiced, what is left unanswered, who is credited, and how that moves over time."""
    if not result.rows:
        return "No position of the debate is voiced."
    total = len(result.articles)
    voiced = [
        [position, f"{n} of {total}", data.positions[position].text]
        for position, n in result.count(lambda row: row.position)
    ]
    open_ = [[position, str(n)] for position, n in survey.unanswered(result)]
    credited = [[printable(name), str(n)] for name, n in result.count(lambda row: row.speaker)[:MOST]]
    questions = list(dict.fromkeys(row.question for row in result.rows))
    months = [[month, *map(str, counts)] for month, counts in survey.by_month(result, questions)]
    parts = [
        "Positions voiced, by articles\n" + table(["position", "articles", "says"], voiced),
        "Voiced without an answer, by articles\n" + (table(["position", "articles"], open_) if open_ else "none"),
        "Credited most, by articles\n" + (table(["speaker", "articles"], credited) if credited else "nobody"),
    ]
    if months:
        parts.append("Articles touching each question, by month\n" + table(["month", *questions], months))
    return "\n\n".join(parts)
