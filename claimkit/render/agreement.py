"""Agreement between readings, as a table and as a dictionary."""

from typing import TYPE_CHECKING, Any

from claimkit.render.table import table

if TYPE_CHECKING:
    from claimkit.annotate.agreement import Agreement


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def text(results: dict[str, "Agreement"], *, show_list: bool) -> str:
    """Return one block per source: which claims, then a row per field."""
    blocks = []
    for name, result in results.items():
        head = (
            f"{name}: {result.first} and {result.second} claims, {result.paired} in both readings, "
            f"F1 {_number(result.f1)}"
        )
        rows = [
            [
                f.field,
                str(f.items),
                str(f.equal),
                _number(f.alpha),
                "" if f.low is None else f"{_number(f.low)} to {_number(f.high)}",
            ]
            for f in result.fields
        ]
        blocks.append(head + "\n" + table(["field", "items", "equal", "alpha", "95% interval"], rows))
        if show_list and name != "all":
            blocks.append(_differences(result))
    return "\n\n".join(blocks)


def _differences(result: "Agreement") -> str:
    from claimkit.annotate.agreement import value

    lines = ["Disagreements"]
    for a, b, fields in result.disagreements:
        lines.append(f"  passage {a.passages[0]}: {a.statement}")
        lines += [f"    {f}: {value(a, f)} / {value(b, f)}" for f in fields]
    lines.append("In one reading only")
    lines += [f"  passage {c.passages[0]}: {c.statement}" for c in result.unpaired]
    return "\n".join(lines)


def as_dict(result: "Agreement") -> dict[str, Any]:
    """Return the figures of one comparison for JSON."""
    return {
        "claims": [result.first, result.second],
        "paired": result.paired,
        "f1": result.f1,
        "fields": [
            {"field": f.field, "items": f.items, "equal": f.equal, "alpha": f.alpha, "low": f.low, "high": f.high}
            for f in result.fields
        ],
    }
