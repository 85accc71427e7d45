"""Messages of validation: one cause, one message, with place and remedy."""

import json

import pytest

from claimkit.errors import DataNotFoundError
from claimkit.validation import validate

from .conftest import INVENTED

GOOD = json.loads((INVENTED / "dataset/sources/daily-ledger.json").read_text(encoding="utf-8"))


def found(tmp_path, text):
    path = tmp_path / "new.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [(f.line, f.column, f.pointer, f.rule, f.message, f.help) for f in validate(path)]


def broken(**changes):
    document = json.loads(json.dumps(GOOD))
    claim = document["claims"][0]
    for key, value in changes.items():
        claim.pop(key, None)
        if value is not None:
            claim[key] = value
    return json.dumps(document)


@pytest.mark.parametrize(
    ("changes", "pointer", "message", "remedy"),
    [
        (
            {"certainty": "possibel"},
            "/claims/0/certainty",
            '"possibel" is not one of the values',
            "Did you mean 'possible'?",
        ),
        (
            {"certainty": "xx"},
            "/claims/0/certainty",
            '"xx" is not one of the values',
            "Use one of: certain, probable, possible, unknown.",
        ),
        ({"statement": 7}, "/claims/0/statement", "7 has the wrong type", "Write text in double quotes."),
        (
            {"nonsense": 1},
            "/claims/0/nonsense",
            "there is no field 'nonsense'",
            "Remove it. Known fields: id, passages,",
        ),
        ({"speaker": None}, "/claims/0", "the field 'speaker' is missing", "Add it. Who is committed to it"),
        ({"id": "hl-1"}, "/claims/0/id", '"hl-1" does not have the right form', 'Example: "claim:dl-0020".'),
        ({"position": "Reality"}, "/claims/0/position", '"Reality" does not have the right form', "Example"),
    ],
)
def test_shape_messages(tmp_path, changes, pointer, message, remedy):
    (only,) = found(tmp_path, broken(**changes))
    assert only[2:5] == (pointer, "shape", message)
    assert remedy in only[5]


def test_a_misspelt_key_is_one_message(tmp_path):
    (only,) = found(tmp_path, broken(certainty=None, certanty="certain"))
    assert only[2:] == ("/claims/0/certanty", "shape", "there is no field 'certanty'", "Did you mean 'certainty'?")


def test_all_problems_not_the_first(tmp_path):
    assert len(found(tmp_path, broken(certainty="x", statement=7, kind="y"))) == 3


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ('{\n  "source": tru}', 2, 13, "not JSON"),
        ('{"source": 1, "source": 2}', 1, 15, "the key source stands twice in one object"),
        ("[" * 100_000, 1, 1, "nested too deeply"),
        ("", 1, 1, "not JSON"),
        (b"\xff\xfe", 1, 1, "not UTF-8"),
    ],
)
def test_what_is_not_json(tmp_path, text, line, column, message):
    (only,) = found(tmp_path, text)
    assert only[:2] == (line, column)
    assert only[3] == "json"
    assert message in only[4]


def test_a_file_is_judged_together_with_the_shipped_dataset(tmp_path):
    rules = {f[3] for f in found(tmp_path, json.dumps(GOOD))}
    # The invented speakers are not in the shipped dataset; positions are.
    assert "unknown-id" in rules
    assert not any("position" in f[4] for f in found(tmp_path, json.dumps(GOOD)))


def test_a_record_can_be_validated(invented):
    assert {f.rule for f in validate(invented.files[0])} == {"unknown-id"}


def test_what_is_not_there(tmp_path):
    with pytest.raises(DataNotFoundError, match="no such file"):
        validate(tmp_path / "x.json")
    with pytest.raises(DataNotFoundError, match=r"no manifest\.json here"):
        validate(tmp_path)
    with pytest.raises(DataNotFoundError, match="no such folder"):
        validate(INVENTED / "dataset", sources=tmp_path / "none")
