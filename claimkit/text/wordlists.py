"""Word lists are written as plain text; this turns them into sets."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, parted by white space, as a set."""
    return frozenset(text.split())
