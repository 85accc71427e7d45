"""Rows as an aligned text table that fits the terminal."""

import shutil
import textwrap
from collections.abc import Sequence

GAP = "  "


def width() -> int:
    """Return the width to print at: the terminal's, or 100 in a pipe."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 160))


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> str:
    """Return text wrapped to the width, with an indent for the first line and one for the others."""
    hanging = indent if hanging is None else hanging
    return textwrap.fill(text, width(), initial_indent=indent, subsequent_indent=hanging)


def table(header: Sequence[str], rows: Sequence[Sequence[str]], *, total: int | None = None) -> str:
    """Return the rows aligned under the header; the widest column is wrapped to fit `total` characters."""
    total = total or width()
    columns = [[str(r[i]) for r in (header, *rows)] for i in range(len(header))]
    widths = [max((len(cell) for cell in column), default=0) for column in columns]
    spare = total - len(GAP) * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > 12:
        widest = widths.index(max(widths))
        others = sum(widths) - widths[widest]
        second = max([w for i, w in enumerate(widths) if i != widest], default=12)
        widths[widest] = max(12, spare - others, min(second, widths[widest] - 1))
    lines = []
    for row in (header, *rows):
        cells = [textwrap.wrap(str(cell), w) or [""] for cell, w in zip(row, widths, strict=True)]
        for n in range(max(len(c) for c in cells)):
            parts = [(c[n] if n < len(c) else "").ljust(w) for c, w in zip(cells, widths, strict=True)]
            lines.append(GAP.join(parts).rstrip())
    return "\n".join(lines)
