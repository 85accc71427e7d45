"""JSON pointers have exact places."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.jsontext import pointer, span_of

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def paths(value, at=()):
    yield at, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths(inner, (*at, key))


@given(VALUES, st.sampled_from([None, 2, "\t"]), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_the_span_holds_the_value(value, indent, ascii_only, newline):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only).replace("\n", newline)
    for path, inner in paths(value):
        start, end = span_of(text, path)
        assert json.loads(text[start:end]) == inner


def test_a_missing_key_gives_the_object():
    assert span_of('{"a": {"b": 1}}', ("a", "c")) == (6, 14)


@pytest.mark.parametrize(("path", "expected"), [((), ""), (("a", 0), "/a/0"), (("a/b", "m~n"), "/a~1b/m~0n")])
def test_pointers_are_escaped(path, expected):
    assert pointer(path) == expected
