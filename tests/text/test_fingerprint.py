"""Digests of three-word runs."""

from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.fingerprint import pack, run_digests, unpack


def test_runs():
    assert len(run_digests("a b c d".split())) == 2
    assert run_digests("a b".split()) == []
    # The first twenty bits of the SHA-256 of "a b c".
    assert run_digests("a b c".split()) == ["0e9f6"]


@given(st.lists(st.text("0123456789abcdef", min_size=5, max_size=5)))
def test_packing_round_trips_without_order(digests):
    packed = pack(digests)
    assert unpack(packed) == frozenset(digests)
    assert packed == pack(reversed(digests))
