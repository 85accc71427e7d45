"""The dataset as flat tables, a DataFrame or a graph: one description for all of them."""

from typing import TYPE_CHECKING, Any

from claimkit.errors import missing_extra, unknown

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from claimkit.dataset import Dataset
    from claimkit.linked import Claim

Row = dict[str, Any]


def claim_row(claim: "Claim") -> Row:
    """Return one claim as a flat row; lists are joined with ``; ``."""
    return {
        "id": claim.id,
        "statement": claim.statement,
        "speaker": claim.speaker.name,
        "speaker_id": claim.record.speaker,
        "voice": claim.voice.value,
        "attribution": claim.attribution.value,
        "certainty": claim.certainty.value,
        "cues": "; ".join(claim.cues),
        "condition": claim.condition,
        "kind": claim.kind.value,
        "question": claim.position.question.id if claim.position else None,
        "position": claim.record.position,
        "via": claim.via.name if claim.via else None,
        "source": claim.source.id,
        "publisher": claim.data.speakers[claim.source.publisher].name,
        "date": claim.source.date,
        "passage": claim.record.passages[0] if claim.record.passages else None,
        "standing": claim.verdict.value,
        "counterclaims": len(claim.counterclaims),
        "url": claim.source.url,
    }


def rows(data: "Dataset", table: str) -> list[Row]:
    """Return the rows of one table. Raises UnknownNameError for a table that does not exist."""
    if table == "claims":
        return [claim_row(c) for c in data.claims]
    plain = {
        "counterclaims": data.links,
        "speakers": tuple(data.speakers.values()),
        "sources": tuple(data.sources.values()),
        "positions": data.debate.positions,
        "answers": data.debate.answers,
        "references": tuple(data.references.values()),
    }
    if table not in plain:
        raise unknown("table", table, ["claims", *plain])
    return [flat(record.model_dump(mode="json")) for record in plain[table]]


def flat(record: Row) -> Row:
    """Return a record without nesting: lists joined with ``; ``, inner fields as outer_inner, who read it left out."""
    row: Row = {}
    for key, value in record.items():
        if key == "annotation":
            continue
        if isinstance(value, list):
            value = "; ".join(str(v.get("what", v)) if isinstance(v, dict) else str(v) for v in value)
        elif isinstance(value, dict):
            row.update({f"{key}_{k}": v for k, v in value.items()})
            continue
        row[key] = value
    return row


def to_pandas(data: "Dataset", table: str) -> "pd.DataFrame":
    """Return one table as a DataFrame. Raises MissingExtraError without pandas."""
    try:
        import pandas as pd
    except ImportError:
        raise missing_extra("to_pandas", "pandas", "pandas") from None
    return pd.DataFrame(rows(data, table))


def graph(data: "Dataset") -> "nx.MultiDiGraph[str]":
    """Return the graph of claims and counterclaims. Raises MissingExtraError without networkx."""
    try:
        import networkx as nx
    except ImportError:
        raise missing_extra("graph", "networkx", "graph") from None
    built: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=data.manifest.name)
    for row in rows(data, "claims"):
        built.add_node(row.pop("id"), **row)
    for link in data.links:
        built.add_edge(
            link.claim, link.answered_by, key=link.id, type=link.type.value, basis=link.basis.value, why=link.why
        )
    return built
