"""Models to JSON Schema documents (draft 2020-12): nothing else makes schemas."""

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from claimkit.models import DOCUMENTS, SCHEMA_VERSION
from claimkit.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Writes each vocabulary value's definition into the schema, for editors to show."""

    def generate(self, schema: Any, mode: JsonSchemaMode = "validation") -> dict[str, Any]:
        document = super().generate(schema, mode)
        for name, definition in document.get("$defs", {}).items():
            values = _VOCABULARIES.get(name)
            if values is not None:
                definition["description"] = "\n".join(
                    [(values.__doc__ or "").strip(), *(f"- {v.value}: {v.definition}" for v in values)]
                )
        return document


def _all_vocabularies() -> dict[str, type[Vocabulary]]:
    return {v.__name__: v for v in Vocabulary.__subclasses__()}


_VOCABULARIES = _all_vocabularies()


def schema_id(name: str) -> str:
    """Return the ``$id`` of the schema called `name` at the current version."""
    return f"urn:claimkit:schema:{name}:{SCHEMA_VERSION}"


def build(name: str) -> dict[str, Any]:
    """Return the schema document for one kind of JSON document, or for the report or a finding.

    A document may carry ``$schema``, so that an editor finds the schema; that key is allowed here
    and left out before a record is read.
    """
    model = documents()[name]
    body = TypeAdapter(model).json_schema(schema_generator=_Generator)
    body.pop("title", None)
    body.pop("description", None)
    properties = body.pop("properties")
    pointer = {
        "type": "string",
        "description": "The schema that this file follows; editors use it for completion and hover text.",
    }
    return {
        "$schema": DIALECT,
        "$id": schema_id(name),
        "title": f"claimkit {name}",
        "description": " ".join((model.__doc__ or "").split()),
        **body,
        "properties": {"$schema": pointer, **properties},
    }


def documents() -> dict[str, type]:
    """Return the model behind each published schema, by the schema's name."""
    from claimkit.findings import Finding
    from claimkit.report import Report

    return {**DOCUMENTS, "report": Report, "finding": Finding}


def text(name: str) -> str:
    """Return the schema file's text: two spaces, UTF-8, final newline."""
    return json.dumps(build(name), ensure_ascii=False, indent=2) + "\n"
