"""What a word of the dataset means: fields, values, positions, questions and rules by name."""

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

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
            example = str(field.examples[0]) if field.examples else ""
            found.setdefault(name, []).append((model.__name__, field.description or "", example))
    return found


def values() -> dict[str, list[tuple[str, str, str]]]:
    """Return, by value, the vocabulary, the definition and the boundary of every value."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for vocabulary in Vocabulary.__subclasses__():
        for value in vocabulary:
            found.setdefault(value.value, []).append((vocabulary.__name__, value.definition, value.boundary))
    return found


def vocabulary_of(field: str) -> type[Vocabulary] | None:
    """Return the vocabulary whose values a field takes, if it is called after the field."""
    wanted = field.replace("_", "")
    names = {"kind": "ClaimKind", "verdict": "Verdict", "standing": "Verdict", "type": "CounterType"}
    for vocabulary in Vocabulary.__subclasses__():
        if vocabulary.__name__ == names.get(field) or vocabulary.__name__.lower() == wanted:
            return vocabulary
    return None


def explain(word: str, data: "Dataset") -> str:
    """Return what `word` means: a field, a value, a position, a question or a rule. Raises UnknownNameError."""
    from claimkit.checks.registry import RULES as DRAFT_RULES
    from claimkit.integrity.registry import RULES as DATA_RULES
    from claimkit.render import record, rule

    if word in data.positions:
        return record.position(data.positions[word])
    if word in data.questions:
        rows = [f"  {p.id}: {p.text}" for p in data.debate.positions if p.id.partition(".")[0] == word]
        return "\n".join([data.questions[word].text, "", *rows])
    draft_rules = {r.name: r for r in DRAFT_RULES}
    if word in draft_rules:
        return rule.draft_rule(draft_rules[word])
    data_rules = {r.name: r for r in DATA_RULES}
    if word in data_rules:
        return rule.data_rule(data_rules[word])
    parts = [_field(word), _value(word)]
    if not any(parts):
        known = [*fields(), *values(), *data.positions, *data.questions, *draft_rules, *data_rules]
        raise unknown("field, value, position, question or rule", word, known)
    return "\n\n".join(p for p in parts if p)


def _field(word: str) -> str:
    lines = []
    for model, description, example in fields().get(word, []):
        lines.append(textwrap.fill(f"{model}.{word}: {description}", 100, subsequent_indent="  "))
        if example:
            lines.append(f"  Example: {example}")
    vocabulary = vocabulary_of(word)
    if vocabulary:
        lines += [(vocabulary.__doc__ or "").strip(), *(f"  {v.value}: {v.definition}" for v in vocabulary)]
    return "\n".join(lines)


def _value(word: str) -> str:
    lines = []
    for vocabulary, definition, boundary in values().get(word, []):
        lines.append(f"{word} ({vocabulary}): {definition}")
        if boundary:
            lines.append(f"  Not to be confused: {boundary}")
    return "\n".join(lines)
