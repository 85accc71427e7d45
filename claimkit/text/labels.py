"""Labels of speakers in front of paragraphs: broadcast scripts, interviews, questions and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimkit.text.prose import Block

# "REPORTER:", "ON-SCREEN QUOTE (DR. ANA FOLEY, THERAPIST):", "Q.", "A:", "Foley:", "Dr. Ana Foley:"
_CAPITALS = re.compile(r"[A-Z][A-Z0-9 .'’&/-]{1,60}(?:\([^()\n]{1,160}\))?[ \t]{0,3}:[ \t\r\n]{1,4}(?=\S)")
_LETTER = re.compile(r"([QA])[.:][ \t\r\n]{1,4}(?=\S)")
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,2}:[ \t\r\n]{1,4}(?=\S)"
)
_ENOUGH = 3


def opens_script_line(words: str) -> bool:
    """Whether a line opens with a label in capitals, as a line of a script does."""
    return bool(_CAPITALS.match(words) or _LETTER.match(words))


def mark(prose: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the label cut off the front of those that have one.

    Labels in capitals count anywhere. "Q." and "A." count when both occur ("A. Smith" opens many a sentence), and a
    name in ordinary letters when at least three paragraphs are labelled so ("Foley: they were wrong" may be prose).
    """
    letters = {m[1] for b in blocks if (m := _LETTER.match(prose, b.start, b.end))}
    names = [bool(_NAME.match(prose, b.start, b.end)) for b in blocks]
    patterns = [_CAPITALS]
    if letters == {"Q", "A"}:
        patterns.append(_LETTER)
    if sum(names) >= _ENOUGH:
        patterns.append(_NAME)
    return tuple(_cut(prose, block, patterns) for block in blocks)


def _cut(prose: str, block: Block, patterns: Sequence[re.Pattern[str]]) -> Block:
    if block.kind == "heading":
        return block
    for pattern in patterns:
        if found := pattern.match(prose, block.start, block.end):
            return replace(block, start=found.end(), label=found.span())
    return block
