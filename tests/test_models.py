"""Models and schemas give the same verdict, row by row."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from claimkit import schema, store
from claimkit.models import DOCUMENTS, ReadClaim, Record, SourceFile
from claimkit.vocabulary import Vocabulary

READ = {
    "reader": "r",
    "reader_kind": "machine",
    "date": "2026-11-25",
    "reading_pass": "single",
    "human_review": None,
}
GOOD = {
    "source": {
        "id": "source:a-1",
        "title": None,
        "publisher": "speaker:a",
        "voice": "speaker:a",
        "kind": "article",
        "date": "2017-10",
        "date_basis": "stated",
        "url": "https://example.org/a",
        "language": "en",
        "scope": "complete",
        "read": "full-text",
        "rights": "Theirs.",
        "capture": None,
    },
    "passages": [{"ordinal": 1, "start": 0, "end": 9, "digest": "0" * 64}],
    "claims": [
        {
            "id": "claim:aa-0001",
            "passages": [1],
            "statement": "A thing is so.",
            "speaker": "speaker:a",
            "voice": "author",
            "attribution": "none",
            "certainty": "certain",
            "cues": [],
            "condition": None,
            "kind": "fact",
            "position": "reality.real",
            "via": None,
            "annotation": READ,
        }
    ],
}

# What to put where; a missing value means that the key is taken out.
MISSING = object()
BAD = {
    "id with a trailing newline": (("claims", 0, "id"), "claim:aa-0001\n"),
    "id in capitals": (("claims", 0, "id"), "claim:AA-0001"),
    "id too short": (("claims", 0, "id"), "claim:aa-1"),
    "position with a trailing newline": (("claims", 0, "position"), "reality.real\n"),
    "position without a dot": (("claims", 0, "position"), "reality"),
    "empty statement": (("claims", 0, "statement"), ""),
    "blank statement": (("claims", 0, "statement"), "  "),
    "statement with a tab": (("claims", 0, "statement"), "A\tthing."),
    "statement with a space at the end": (("claims", 0, "statement"), "A thing. "),
    "statement too long": (("claims", 0, "statement"), "x" * 2001),
    "statement a number": (("claims", 0, "statement"), 7),
    "unknown certainty": (("claims", 0, "certainty"), "sure"),
    "certainty in capitals": (("claims", 0, "certainty"), "Certain"),
    "certainty null": (("claims", 0, "certainty"), None),
    "passage zero": (("claims", 0, "passages"), [0]),
    "passage negative": (("claims", 0, "passages"), [-1]),
    "passage a fraction": (("claims", 0, "passages"), [1.5]),
    "passage a word": (("claims", 0, "passages"), ["1"]),
    "passage true": (("claims", 0, "passages"), [True]),
    "cues a string": (("claims", 0, "cues"), "may"),
    "missing speaker": (("claims", 0, "speaker"), MISSING),
    "missing condition": (("claims", 0, "condition"), MISSING),
    "missing human review": (("claims", 0, "annotation"), {k: v for k, v in READ.items() if k != "human_review"}),
    "unknown key": (("claims", 0, "certanty"), "certain"),
    "day that does not exist": (("claims", 0, "annotation"), {**READ, "date": "2026-02-30"}),
    "leap day in a common year": (("claims", 0, "annotation"), {**READ, "date": "2026-02-29"}),
    "date with a time": (("claims", 0, "annotation"), {**READ, "date": "2026-11-25T00:00:00"}),
    "date as words": (("source", "date"), "yesterday"),
    "month thirteen": (("source", "date"), "2017-13"),
    "address without a scheme": (("source", "url"), "example.org/a"),
    "address with a space": (("source", "url"), "https://example.org/a b"),
    "address of a script": (("source", "url"), "javascript:alert(1)"),
    "digest too short": (("passages", 0, "digest"), "0" * 63),
    "digest in capitals": (("passages", 0, "digest"), "A" * 64),
    "start negative": (("passages", 0, "start"), -1),
    "truncated a word": (("passages", 0, "truncated"), "yes"),
    "reason unknown": (("passages", 0, "no_claim"), "boring"),
    "fingerprint runs uneven": (("fingerprints",), [{"speaker": "speaker:a", "runs": "abc"}]),
    "source missing": (("source",), MISSING),
    "claims an object": (("claims",), {}),
}
ALSO_GOOD = {
    "no passages, where no capture was kept": (("claims", 0, "passages"), []),
    "a whole number written with a fraction": (("claims", 0, "passages"), [1.0]),
    "leap day": (("claims", 0, "annotation"), {**READ, "date": "2024-02-29"}),
    "position null": (("claims", 0, "position"), None),
    "year alone": (("source", "date"), "2017"),
    "an emoji in a statement": (("claims", 0, "statement"), "A thing 🎬 is so."),
}


def changed(path, value):
    document = copy.deepcopy(GOOD)
    at = document
    for part in path[:-1]:
        at = at[part]
    if value is MISSING:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return document


def pydantic_accepts(document, model=SourceFile):
    try:
        model.model_validate_json(json.dumps(document))
    except ValidationError:
        return False
    return True


def jsonschema_accepts(document, name="source-file"):
    return Draft202012Validator(schema.build(name)).is_valid(document)


def test_the_good_record_is_good():
    assert pydantic_accepts(GOOD)
    assert jsonschema_accepts(GOOD)


@pytest.mark.parametrize("case", BAD)
def test_both_engines_refuse(case):
    document = changed(*BAD[case])
    assert not pydantic_accepts(document)
    assert not jsonschema_accepts(document)


@pytest.mark.parametrize("case", ALSO_GOOD)
def test_both_engines_accept(case):
    document = changed(*ALSO_GOOD[case])
    assert pydantic_accepts(document)
    assert jsonschema_accepts(document)


def shipped():
    folder = store.home("dataset")
    return [(store.MANIFEST, folder / store.MANIFEST), *store.files(folder)]


@pytest.mark.parametrize(("name", "path"), shipped(), ids=[name for name, _ in shipped()])
def test_both_engines_accept_every_shipped_file(name, path):
    model = store.model_of(name)
    document = json.loads(path.read_text(encoding="utf-8"))
    # `$schema` is for editors: the schema allows it, the model never sees it.
    assert jsonschema_accepts(document, store.schema_name(model))
    assert pydantic_accepts(store.without_schema_key(document), model)


LONGEST_BOUNDARY = 14
"""Words that may follow "Not to be confused with"."""


def models():
    todo, seen = list(DOCUMENTS.values()), []
    while todo:
        model = todo.pop()
        if model not in seen:
            seen.append(model)
            todo += Record.__subclasses__()
    return sorted(seen, key=lambda m: m.__name__)


def reads(model, name, values):
    """Whether each of `values`, written as JSON, may stand in a field of a model."""
    # In a list, since an adapter of a bare model takes no configuration.
    adapter = TypeAdapter(list[model.model_fields[name].rebuild_annotation()], config=model.model_config)
    try:
        adapter.validate_json(json.dumps(values))
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("model", models(), ids=lambda m: m.__name__)
def test_every_field_is_described_with_an_example(model):
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"
    for name, field in model.model_fields.items():
        where = f"{model.__name__}.{name}"
        assert field.description, f"{where} has no description"
        meaning, found, boundary = field.description.partition(" Not to be confused with ")
        assert found, f"{where} has no boundary"
        assert meaning.endswith("."), f"{where}: {meaning}"
        assert boundary.endswith("."), f"{where}: {boundary}"
        assert len(boundary.split()) <= LONGEST_BOUNDARY, f"{where}: {boundary}"
        assert field.examples, f"{where} has no example"
        assert reads(model, name, field.examples), f"{where}: {field.examples} is no valid example"


@pytest.mark.parametrize("wrong", [[], [0], ["6"], 6, None])
def test_a_wrong_example_would_be_seen(wrong):
    assert not reads(ReadClaim, "passages", [wrong])


@pytest.mark.parametrize("vocabulary", Vocabulary.__subclasses__(), ids=lambda v: v.__name__)
def test_every_value_is_defined(vocabulary):
    for value in vocabulary:
        assert value.definition
        assert value.boundary, f"{vocabulary.__name__}.{value.name} has no boundary"


def test_records_are_frozen(invented):
    record = invented["claim:dl-0001"].record
    with pytest.raises(ValidationError):
        record.statement = "Another."
