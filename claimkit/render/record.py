"""A claim, and a position, as an editor would want to read them on a terminal."""

from typing import TYPE_CHECKING

from claimkit.render.table import wrapped

if TYPE_CHECKING:
    from claimkit.linked import Claim, Link, Position


def reviewed(item: "Claim") -> str:
    """Return who has reviewed a record, or that nobody has."""
    review = item.record.annotation.human_review
    if review is None:
        return "Read by a machine; no human editor has reviewed this record."
    return f"Reviewed by {review.reviewer}, {review.date}."


def _field(name: str, value: str | None) -> list[str]:
    return [wrapped(value, f"  {name:<12}", " " * 14)] if value else []


def claim(item: "Claim") -> str:
    """Return a claim with its speaker, source, standing and counterclaims."""
    record, source = item.record, item.source
    speaker = item.speaker
    who = ", ".join(filter(None, [speaker.name, speaker.credentials, speaker.role]))
    reported = f", reported by {item.via.name}" if item.via else ""
    quoted = ", ".join(f'"{cue}"' for cue in record.cues)
    cues = f" ({quoted})" if quoted else ""
    where = "; ".join(
        f"passage {p.ordinal}, characters {p.start}-{p.end}"
        + (f' "{p.first_words} ... {p.last_words}"' if p.first_words else "")
        for p in item.passages
    )
    lines = [
        wrapped(record.statement, "", ""),
        "",
        *_field("id", record.id),
        *_field("speaker", who),
        *(line for interest in speaker.interests for line in _field("interest", interest.what)),
        *_field("voice", f"{record.voice}, attribution {record.attribution}{reported}"),
        *_field("certainty", f"{record.certainty}{cues}"),
        *_field("condition", record.condition),
        *_field("kind", record.kind),
        *_field("position", f"{item.position.id}: {item.position.text}" if item.position else "none"),
        *_field("source", ", ".join(filter(None, [item.data.title(source), source.date, source.id]))),
        *([f"  {'address':<12}{source.url}"] if source.url else []),
        *_field("where", where),
        *_field("note", record.note),
        *_standing(item),
        *_links("Answered by", item.counterclaims),
        *_links("Answers", item.answers),
        "",
    ]
    lines.append(reviewed(item))
    return "\n".join(lines)


def _standing(item: "Claim") -> list[str]:
    standing = item.standing
    if standing is None:
        return _field("standing", "unreviewed: nobody has looked yet")
    lines = _field("standing", f"{standing.verdict} as of {standing.as_of}. {standing.note or ''}".strip())
    for identifier in standing.references:
        cited = item.data.evidence(identifier)
        publisher = cited.publisher
        if publisher in item.data.speakers:
            publisher = item.data.speakers[publisher].name
        dated = f", {cited.date}" if cited.date else ""
        lines += _field("", f"- {item.data.title(cited)} ({publisher}{dated}; {cited.read} read; {cited.id})")
        if cited.url:
            lines.append(f"{'':16}{cited.url}")
    lines += _field("searched", standing.searched)
    if standing.overtaken:
        lines += _field("overtaken", f"since {standing.overtaken.since}: {standing.overtaken.by}")
    return lines


def _links(title: str, links: tuple["Link", ...]) -> list[str]:
    lines = ["", title] if links else []
    for link in links:
        other = link.claim
        date = f", {other.source.date}" if other.source.date else ""
        lines.append(wrapped(f"{link.type}: {other.statement}", "  ", "    "))
        lines.append(wrapped(f"{other.speaker.name}{date} ({other.id}); {link.basis}. {link.why}", "    "))
    return lines


def position(item: "Position") -> str:
    """Return a position with who holds it, since when, and what answers it."""
    data = item.data
    lines = [
        wrapped(item.text, "", ""),
        "",
        *_field("id", item.id),
        *_field("question", item.question.text),
        *_field("proposition", f"{item.record.proposition}: {item.record.proposition.definition}"),
        *_field("reply", f"{item.record.reply}: {item.record.reply.definition}"),
        *_field("mirror", item.record.mirror),
        "",
        f"Held in {len(item.claims)} claim{'' if len(item.claims) == 1 else 's'}",
    ]
    for held in sorted(item.claims, key=lambda c: (c.source.date or "9999", c.id)):
        date = held.source.date or "undated"
        lines.append(wrapped(f"{date}  {held.speaker.name}: {held.statement} ({held.id})", "  ", "    "))
    if item.answered_by:
        lines += ["", "Answered by"]
    for answer in item.answered_by:
        other = data.positions[answer.answered_by]
        lines.append(wrapped(f"{answer.type}: {other.id}: {other.text} ({len(other.claims)} on record)", "  ", "    "))
    return "\n".join(lines)
