"""Labels of speakers in front of paragraphs: broadcast scripts, interviews, questions and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimkit.text.prose import Block
from claimkit.text.wordlists import words

# "REPORTER:", "ON-SCREEN QUOTE (DR. ANA FOLEY, THERAPIST):", "Q.", "A:", "Foley:", "Dr. Ana Foley:"
_CAPITALS = re.compile(r"[A-Z][A-Z0-9 .'’&/-]{1,60}(?:\([^()\n]{1,160}\))?[ \t]{0,3}:[ \t\r\n]{1,4}(?=\S)")
_LETTER = re.compile(r"([QA])[.:][ \t\r\n]{1,4}(?=\S)")
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,2}:[ \t\r\n]{1,4}(?=\S)"
)
_ENOUGH = 3
_IN_BRACKETS = re.compile(r"\(([^(),]{3,60})")
_SPOKEN = re.compile(r"\b(?:quote|soundbite|sot|clip|on tape)\b", re.IGNORECASE)
_TITLE = re.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms|Professor|Doctor)\.? ")
_LONGEST_ABBREVIATION = 4
_NARRATORS = words(
    "anchor reporter host presenter narrator voiceover vo v/o correspondent newsreader announcer interviewer q "
    "item intro outro headline video audio sound music caption graphic moderator"
)


def opens_script_line(line: str) -> bool:
    """Whether a line opens with a label in capitals, as a line of a script does."""
    return bool(_CAPITALS.match(line) or _LETTER.match(line))


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


def speaker(label: str) -> str | None:
    """The name in a label, None when it names a function ("REPORTER") or nobody; "A" for whoever answers questions.

    >>> speaker("ON-SCREEN QUOTE (ANA FOLEY, THERAPIST): ")
    'Ana Foley'
    """
    text = label.strip().rstrip(":.").strip()
    in_brackets = _IN_BRACKETS.search(text)
    name = in_brackets[1].strip() if in_brackets and _SPOKEN.search(text) else text.split("(")[0].strip()
    is_function = any(word.strip(".,").lower() in _NARRATORS for word in name.split())
    if not name or is_function or any(map(str.isdigit, name)):
        return None
    return _TITLE.sub("", name.title() if name.isupper() and len(name) > _LONGEST_ABBREVIATION else name)
