"""Schemas are those of the models, and valid."""

import json

import pytest
from jsonschema import Draft202012Validator

from claimkit import schema, store
from claimkit.models import SCHEMA_VERSION


@pytest.mark.parametrize("name", schema.documents())
def test_the_shipped_schema_is_what_the_models_give(name):
    path = store.home("schemas") / f"{name}.json"
    assert path.read_text(encoding="utf-8") == schema.text(name), "run: claimkit schema --write"


def test_no_schema_is_left_over():
    assert {p.stem for p in store.home("schemas").glob("*.json")} == set(schema.documents())


@pytest.mark.parametrize("name", schema.documents())
def test_schemas_are_valid_and_versioned(name):
    document = json.loads(schema.text(name))
    Draft202012Validator.check_schema(document)
    assert document["$id"].endswith(f":{SCHEMA_VERSION}")
    assert name in document["$id"]


def test_the_check_can_fail():
    with pytest.raises(Exception, match="is not valid"):
        Draft202012Validator.check_schema({"type": "objekt"})


def test_values_are_explained_for_editors():
    text = json.dumps(schema.build("claim"))
    assert "how true it is" in text
    assert "- possible: may, might, could" in text
