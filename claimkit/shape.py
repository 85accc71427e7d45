"""Whether a JSON document has the shape of its model, and if not, what to write instead.

pydantic decides quickly that a document is right; when it is not, jsonschema on the published
schema says what is wrong, since its errors name the keyword and the place.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from claimkit.errors import did_you_mean
from claimkit.models import Record
from claimkit.schema import build

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

# A jsonschema ValidationError: what its attributes hold depends on the keyword that failed.
SchemaError = Any
Path = tuple[str | int, ...]
_MISSING = re.compile(r"^'(.*)' is a required property")
_TYPES = {
    "string": "text in double quotes",
    "integer": "a whole number",
    "array": "a list in [ ]",
    "object": "an object in { }",
    "boolean": "true or false",
    "null": "null",
}


@dataclass(frozen=True, slots=True)
class ShapeProblem:
    """What is wrong at `path`, and what to write instead."""

    path: Path
    message: str
    help: str


def read(document: Any, model: type[Record], schema: str) -> tuple[Record | None, list[ShapeProblem]]:
    """Return the record and no problems, or None and the problems, in the order of the document.

    `document` is parsed JSON without its ``$schema`` key; `schema` is the name of the published schema.
    """
    try:
        return model.model_validate_json(json.dumps(document)), []
    except ValidationError as error:
        problems = list(_explain(document, schema))
        # The schema is generated from the model, and tests hold that both give the same verdict.
        # Should they ever differ, the model's own words are better than silence.
        return None, problems or [ShapeProblem(tuple(e["loc"]), e["msg"], "Correct the value.") for e in error.errors()]


@lru_cache
def validator(schema: str) -> "Draft202012Validator":
    """Return the jsonschema validator of a published schema."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator(build(schema))


def _explain(document: Any, schema: str) -> Iterator[ShapeProblem]:
    errors = [leaf for e in validator(schema).iter_errors(document) for leaf in _leaves(e)]
    misspelt: set[tuple[Path, str]] = set()
    for error in errors:
        if error.validator == "additionalProperties":
            for key, wanted in _extra_keys(error):
                misspelt.add((tuple(error.absolute_path), wanted))
                path = (*error.absolute_path, key)
                if wanted:
                    yield ShapeProblem(path, f"there is no field {key!r}", f"Did you mean {wanted!r}?")
                else:
                    fields = ", ".join(error.schema["properties"])
                    yield ShapeProblem(path, f"there is no field {key!r}", f"Remove it. Known fields: {fields}.")
    for error in errors:
        if error.validator != "additionalProperties":
            missing = _MISSING.match(error.message) if error.validator == "required" else None
            # A misspelt key is also a missing one: one cause, one message.
            if not (missing and (tuple(error.absolute_path), missing.group(1)) in misspelt):
                yield ShapeProblem(tuple(error.absolute_path), *_words(error, missing.group(1) if missing else ""))


def _leaves(error: SchemaError) -> Iterator[SchemaError]:
    """Step down from "matches none of these" into the alternative that was meant: the one that is not null."""
    if error.validator != "anyOf" or not error.context:
        yield error
        return
    for inner in error.context:
        if not (inner.validator == "type" and inner.validator_value == "null"):
            yield from _leaves(inner)


def _extra_keys(error: SchemaError) -> Iterator[tuple[str, str]]:
    known = error.schema["properties"]
    for key in error.instance:
        if key not in known:
            absent = [k for k in known if k not in error.instance]
            suggestion = re.search(r"'(.*?)'", did_you_mean(key, absent, limit=1))
            yield key, suggestion.group(1) if suggestion else ""


def _words(error: SchemaError, missing: str) -> tuple[str, str]:
    shown = json.dumps(error.instance, ensure_ascii=False)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    # Of "a position or null" the words stand with the field, not with its two alternatives.
    schema = {**(error.parent.schema if error.parent else {}), **error.schema}
    if error.validator == "required":
        field = schema.get("properties", {}).get(missing, {})
        return f"the field {missing!r} is missing", f"Add it. {field.get('description', '')}".strip()
    if error.validator == "enum":
        values = list(map(str, error.validator_value))
        hint = did_you_mean(str(error.instance), values).strip()
        return f"{shown} is not one of the values", hint or f"Use one of: {', '.join(values)}."
    if error.validator == "type":
        wanted = error.validator_value
        names = [wanted] if isinstance(wanted, str) else list(wanted)
        return f"{shown} has the wrong type", f"Write {' or '.join(_TYPES.get(n, n) for n in names)}."
    examples = schema.get("examples")
    like = f" Example: {json.dumps(examples[0], ensure_ascii=False)}." if examples else ""
    if error.validator in ("pattern", "minLength", "maxLength"):
        return f"{shown} does not have the right form", f"{schema.get('description', 'Correct it.')}{like}"
    return f"{shown}: {error.message.removeprefix(repr(error.instance)).strip()}", f"Correct it.{like}"
