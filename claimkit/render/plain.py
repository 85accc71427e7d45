"""Text from outside made safe for a terminal, and records as data files for programs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_CONTROL = {i: f"\\x{i:02x}" for i in (*range(32), *range(127, 160)) if i not in (9, 10)}
# Bidirectional controls could make a line read other than it is (CVE-2021-42574).
_CONTROL |= {i: f"\\u{i:04x}" for i in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def printable(text: str) -> str:
    """Return `text` with control and bidirectional characters spelt out, so that a draft cannot drive a terminal."""
    return text.translate(_CONTROL)


def as_json(value: Any) -> str:
    """Return JSON with two spaces and without a final newline."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def as_jsonl(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return one JSON object a line."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def as_rows(rows: Sequence[Mapping[str, Any]], output: str) -> str:
    """Return rows as "json", "jsonl" or "csv"."""
    if output == "csv":
        return as_csv(rows)
    return as_jsonl(rows) if output == "jsonl" else as_json(list(rows))


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return CSV with a header; cells that a spreadsheet would run as a formula get a leading apostrophe."""
    if not rows:
        return ""
    out = io.StringIO()
    header = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.DictWriter(out, header, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: defused(v) for k, v in row.items()})
    return out.getvalue().rstrip("\n")


def defused(cell: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
