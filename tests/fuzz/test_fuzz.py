"""A few hundred spoilt drafts of each format; `hatch run fuzz` reads ten thousand."""

import pytest

from claimkit.text.document import read

from .inputs import FORMATS, mutated
from .run import hold, run

COUNT = 300


@pytest.mark.parametrize("format_", FORMATS)
def test_spoilt_drafts(format_):
    read_, _, _ = run(format_, COUNT)
    # Too many refusals would mean that little is tested.
    assert read_ > COUNT / 5


def test_the_inputs_are_the_same_every_time():
    for format_ in FORMATS:
        assert list(mutated(format_, 5)) == list(mutated(format_, 5))
        assert list(mutated(format_, 5)) != list(mutated(format_, 5, seed=1))


def test_a_document_that_is_wrong_would_be_seen():
    from dataclasses import replace

    document = read("It shut.\n\nNobody knew.")
    with pytest.raises(AssertionError):
        hold(replace(document, blocks=document.blocks[::-1]))
