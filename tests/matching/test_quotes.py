"""Quotations against fingerprints: statuses, elisions, brackets, repairs."""

import pytest

from claimkit.matching.quotes import compare
from claimkit.report import QuotationStatus as Status

FOLEY, MARSH = "speaker:ana-foley", "speaker:ben-marsh"


@pytest.mark.parametrize(
    ("text", "speaker", "status"),
    [
        ("he is an offender, and no diagnosis changes that", FOLEY, Status.VERBATIM),
        ("He is an offender, and no diagnosis changes that.", FOLEY, Status.VERBATIM),
        ("he is an offender ... no diagnosis changes that", FOLEY, Status.ELIDED),
        ("he is an offender [...] no diagnosis changes that", FOLEY, Status.ELIDED),
        ("… he is an offender …", FOLEY, Status.VERBATIM),
        ("[Placeholder] is an offender, and no diagnosis changes that", FOLEY, Status.BRACKETED),
        ("he is an offender, [and] no diagnosis changes that", FOLEY, Status.BRACKETED),
        ("he is an offender, and a diagnosis changes that", FOLEY, Status.ALTERED),
        ("it has never cured anybody", MARSH, Status.VERBATIM),
        ("it has never cured anybody", FOLEY, Status.MISATTRIBUTED),
        ("my telephone has been ringing all day", FOLEY, Status.UNKNOWN),
        ("an offender", FOLEY, Status.TOO_SHORT),
        ("…", FOLEY, Status.NOT_IN_SCOPE),
        ("patients usually need three years of therapy", FOLEY, Status.MISATTRIBUTED),
    ],
)
def test_statuses(invented, text, speaker, status):
    assert compare(text, speaker, credited=True, known=True, data=invented).status == status


def test_a_stranger_is_out_of_scope_unless_the_words_are_in_a_source(invented):
    assert (
        compare("my telephone rings all day", None, credited=True, known=False, data=invented).status == "not-in-scope"
    )
    assert (
        compare("it has never cured anybody", None, credited=True, known=False, data=invented).status == "misattributed"
    )
    assert compare("it has never cured anybody", None, credited=False, known=False, data=invented).status == "verbatim"


@pytest.mark.parametrize(
    ("text", "lost", "gained", "kind"),
    [
        ("he is not an offender, and no diagnosis changes that", None, "not", "negation"),
        ("he is an offender, and diagnosis changes that", "no", None, "negation"),
        ("and it has never really cured anybody", None, "really", "boost"),
        ("and it has cured anybody", "never", None, "negation"),
        ("and it may have never cured anybody", None, None, None),
    ],
)
def test_a_gained_or_lost_word_is_named(invented, text, lost, gained, kind):
    owner = FOLEY if "offender" in text else MARSH
    found = compare(text, owner, credited=True, known=True, data=invented)
    if kind is None:
        assert found.repair is None
    else:
        assert (found.repair.lost, found.repair.gained, found.repair.kind) == (lost, gained, kind)


def test_gaps_are_spans_of_the_text(invented):
    text = "The word addiction fills beds, and it has never cured anybody"
    found = compare(text, MARSH, credited=True, known=True, data=invented)
    assert [text[a:b] for a, b in found.gaps] == ["fills"]
