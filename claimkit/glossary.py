"""What a word of the dataset means: fields, values, positions, questions and rules by name."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from claimkit.errors import unknown
from claimkit.models import DOCUMENTS, Record
from claimkit.vocabulary import Vocabulary

if TYPE_CHECKING:
    from claimkit.dataset import Dataset


def _models() -> Iterator[type[Record]]:
    """Every record model, once, starting from the documents."""
    todo: list[type[Record]] = list(DOCUMENTS.values())
    seen: list[type[Record]] = []
    while todo:
        model = todo.pop(0)
        if model in seen:
            continue
        seen.append(model)
        todo += [m for m in Record.__subclasses__() if m not in seen]
    yield from seen


def fields() -> dict[str, list[tuple[str, str, str]]]:
    """Return, by field name, the model, the description and an example of every field."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for model in _models():
        for name, field in model.model_fields.items():
            example = field.examples[0] if field.examples else ""
            example = example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)
            found.setdefault(name, []).append((model.__name__, field.description or "", example))
    return found


def values() -> dict[str, list[tuple[str, str, str]]]:
    """Return, by value, the vocabulary, the definition and the boundary of every value."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for vocabulary in Vocabulary.__subclasses__():
        for value in vocabulary:
            found.setdefault(value.value, []).append((vocabulary.__name__, value.definition, value.boundary))
    return found


def vocabularies_of(field: str) -> list[type[Vocabulary]]:
    """Return the vocabularies whose values a field of this name takes, in any record."""
    if field == "standing":
        field = "verdict"
    annotations = [model.model_fields[field].annotation for model in _models() if field in model.model_fields]
    return [v for v in Vocabulary.__subclasses__() if any(a is v or v in get_args(a) for a in annotations)]


def entries(word: str, data: "Dataset") -> list[dict[str, str]]:
    """Return what `word` means, one entry for each thing that goes by that name.

    Each entry has `word`, `what` (field of a record, value of a vocabulary, position, question or rule),
    `meaning` and `more` (an example, a boundary, what to do; a line for each value of a vocabulary).
    Raises UnknownNameError, with a suggestion.
    """
    from claimkit.checks.registry import RULES as DRAFT_RULES
    from claimkit.integrity.registry import RULES as DATA_RULES

    found = [(f"field of {model}", text, f"Example: {example}") for model, text, example in fields().get(word, [])]
    for vocabulary in vocabularies_of(word):
        listed = "\n".join(f"{v.value}: {v.definition}" for v in vocabulary)
        found.append((f"vocabulary {vocabulary.__name__}", (vocabulary.__doc__ or "").strip(), listed))
    found += [(f"value of {name}", definition, boundary) for name, definition, boundary in values().get(word, [])]
    if word in data.positions:
        position = data.positions[word]
        answers = ", ".join(a.answered_by for a in position.answered_by)
        found.append(("position", position.text, f"Answered by: {answers}" if answers else ""))
    if word in data.questions:
        under = ", ".join(p.id for p in data.debate.positions if p.id.partition(".")[0] == word)
        found.append(("question", data.questions[word].text, f"Positions: {under}"))
    found += [("rule over drafts", f"{r.summary} {r.why}", r.help) for r in DRAFT_RULES if r.name == word]
    found += [("rule over data", f"{r.summary} {r.why}", r.help) for r in DATA_RULES if r.name == word]
    if not found:
        rules = [*(r.name for r in DRAFT_RULES), *(r.name for r in DATA_RULES)]
        known = [*fields(), *values(), *data.positions, *data.questions, *rules]
        raise unknown("field, value, position, question or rule", word, known)
    return [{"word": word, "what": what, "meaning": meaning, "more": more} for what, meaning, more in found]


def explain(word: str, data: "Dataset") -> str:
    """Return what `word` means, for a person. Raises UnknownNameError, with a suggestion."""
    from claimkit.checks.registry import RULES
    from claimkit.render import record, rule
    from claimkit.render.table import wrapped

    for declared in RULES:
        if declared.name == word:
            return rule.draft_rule(declared)
    if word in data.positions:
        return record.position(data.positions[word])
    parts = []
    for entry in entries(word, data):
        text = f"{word} ({entry['what']}): {entry['meaning']}"
        parts.append(wrapped(text, hanging="  "))
        more = entry["more"].splitlines()
        parts += [wrapped(line, "  ", "    ") for line in more]
    return "\n".join(parts)
