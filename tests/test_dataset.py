"""Loading and querying."""

import pytest

import claimkit
from claimkit.errors import DataNotFoundError, InvalidDataError, MissingExtraError, UnknownNameError


def test_the_shipped_dataset_is_read_once():
    assert claimkit.load() is claimkit.load()


def test_filters_narrow_down(invented):
    claims = invented.claims.where(speaker="Ana Foley", certainty="possible")
    assert [c.id for c in claims] == ["claim:dl-0009"]
    assert invented.claims.where(speaker="foley", kind="interpretation") == invented.claims.where(
        speaker="speaker:ana-foley"
    ).where(kind="interpretation")
    assert len(invented.claims.where(question="treatment")) == 5
    assert len(invented.claims.where(position=None)) == 4
    assert len(invented.claims.where(via="The Daily Ledger")) == 14
    assert len(invented.claims.where(publisher="The Daily Ledger")) == len(invented.claims) == 19
    assert len(invented.claims.where(standing="unreviewed")) == 18


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"speaker": "Ana Folie"}, "no speaker 'Ana Folie'. Did you mean 'Ana Foley'?"),
        ({"certainty": "possibel"}, "no certainty value 'possibel'. Did you mean 'possible'?"),
        ({"certanty": "certain"}, "no filter 'certanty'. Did you mean 'certainty'?"),
        ({"position": "reality.reel"}, "no position 'reality.reel'. Did you mean 'reality.real'"),
        ({"voice": "xyz"}, "no voice value 'xyz'. Known: author, quoted, paraphrased, relayed."),
    ],
)
def test_wrong_filters_get_a_suggestion(invented, wanted, message):
    with pytest.raises(UnknownNameError) as caught:
        invented.claims.where(**wanted)
    assert message in str(caught.value)


def test_a_claim_is_joined_up(invented):
    claim = invented["claim:dl-0004"]
    assert claim.speaker.name == "Ana Foley"
    assert claim.via.name == "The Daily Ledger"
    assert claim.source.title == "What a week can do"
    assert claim.position.text.startswith("Sex addiction")
    assert [p.ordinal for p in claim.passages] == [3]
    (link,) = claim.counterclaims
    assert (link.type, link.claim.id, link.basis) == ("rebuts", "claim:dl-0012", "editorial")
    assert [a.claim.id for a in claim.answers] == ["claim:dl-0012"]
    assert claim.verdict == "unreviewed"
    assert "claim:dl-0004" in repr(claim)


def test_positions_know_their_claims(invented):
    assert [c.id for c in invented.positions["reality.not-real"].claims] == ["claim:dl-0012"]
    assert {a.answered_by for a in invented.positions["reality.not-real"].answered_by} >= {"reality.real"}


@pytest.mark.parametrize(
    "key", ["claim:dl-0001", "reality.real", "reality", "speaker:icb", "source:daily-ledger-2017-10-20"]
)
def test_everything_is_found_by_id(invented, key):
    assert invented[key].id == key


def test_a_wrong_id_gets_a_suggestion(invented):
    with pytest.raises(UnknownNameError, match=r"Did you mean .*'claim:dl-0019'"):
        invented["claim:dl-0091"]


def test_claims_are_a_sequence(invented):
    assert invented.claims[0].id == "claim:dl-0001"
    assert len(invented.claims[:3]) == 3
    assert repr(invented.claims[:2]) == "<2 claims>"


def test_equal_claims_are_equal(invented):
    assert invented["claim:dl-0001"] == invented.claims[0]
    assert len({invented["claim:dl-0001"], invented.claims[0]}) == 1


def test_tables(invented):
    frame = invented.to_pandas("claims")
    assert len(frame) == 19
    assert frame.loc[frame.id == "claim:dl-0009", "certainty"].item() == "possible"
    for table in ("counterclaims", "speakers", "sources", "positions", "answers", "references"):
        assert len(invented.to_pandas(table)) >= 0
    with pytest.raises(UnknownNameError, match="Did you mean 'claims'"):
        invented.to_pandas("claim")


def test_graph(invented):
    graph = invented.graph()
    assert graph.number_of_nodes() == 19
    assert graph.edges["claim:dl-0004", "claim:dl-0012", "counterclaim:0001"]["type"] == "rebuts"


@pytest.mark.parametrize(("module", "call"), [("pandas", "to_pandas"), ("networkx", "graph")])
def test_a_missing_extra_is_named(invented, monkeypatch, module, call):
    import sys

    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'claimkit\["):
        getattr(invented, call)()


def test_a_card_for_notebooks_is_escaped(invented):
    html = invented["claim:dl-0004"]._repr_html_()
    assert "Ana Foley" in html
    assert "no human editor has reviewed" in html
    hostile = invented["claim:dl-0004"].record.model_copy(update={"statement": "<script>alert(1)</script>"})
    from claimkit.linked import Claim

    assert "<script>" not in Claim(hostile, invented)._repr_html_()


def test_a_folder_that_is_none(tmp_path):
    with pytest.raises(DataNotFoundError, match="no such file"):
        claimkit.load(tmp_path / "nowhere")
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidDataError, match=r"manifest\.json: at name"):
        claimkit.load(tmp_path)


def test_what_is_owed_an_answer_has_dated_claims_on_both_sides_and_counterclaims():
    data = claimkit.load()
    addressed = {c.record.position for c in data.claims if c.source.date and c.source.url}
    answered = {link.claim for link in data.links}
    read_whole = {f.source.id for f in data.files if f.passages}
    owed = {p.id for p in data.debate.positions if p.reply == "range"}
    for name in owed:
        assert name in addressed, name
        assert any(a.answered_by in addressed for a in data.positions[name].answered_by), name
    primary = [c for c in data.claims if c.source.id in read_whole and c.record.position in owed]
    assert len(primary) > 30
    assert [c.id for c in primary if c.id not in answered] == []


def test_what_has_no_title_is_called_after_its_publisher():
    data = claimkit.load()
    untitled = data.sources["source:healthline-2017-10"]
    assert data.title(untitled) == "Healthline (title not seen)"
    titled = next(s for s in data.sources.values() if s.title)
    assert data.title(titled) == titled.title
