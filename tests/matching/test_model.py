"""The matcher at run time: reading a model file, adding rows up, thresholds, evidence."""

from array import array
from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.matching.features import BLOCKS, character_features, feature_hash, read
from claimkit.matching.model import Matcher
from claimkit.matching.storage import Block, ModelError, Stored, pack_model, read_header, read_model

DENIAL = "Victor Placeholder denies any allegation of non-consensual sex, his spokeswoman said."


@pytest.fixture(scope="module")
def shipped():
    return Matcher.load()


def block(name, rows, scale=0.01):
    """A block of a made-up model from {feature: (rarity, weights)}."""
    by_hash = sorted((feature_hash(feature), rarity, weights) for feature, (rarity, weights) in rows.items())
    return Block(
        name,
        scale,
        array("I", (number for number, _, _ in by_hash)),
        bytes(rarity for _, rarity, _ in by_hash),
        b"".join(bytes(weight + 128 for weight in weights) for _, _, weights in by_hash),
    )


def made_up(phrases, characters=(), concepts=(), **combine):
    """A model of two positions, "a" and "b", and the lane that says whether a sentence voices any."""
    header = {
        "positions": [{"id": "a", "offset": 0.0, "threshold": 0.5}, {"id": "b", "offset": -1.0, "threshold": 0.5}],
        "voicing_offset": 0.0,
        "combine": {"own": 1.0, "rival": 0.0, "voicing": 0.0, "offset": 0.0, "context": 0.0, **combine},
    }
    rows = (dict(phrases), dict(characters), dict(concepts))
    return Stored(header, tuple(block(name, given) for name, given in zip(BLOCKS, rows, strict=True)))


def test_a_score_is_the_normalised_sum_of_the_rows_of_known_features():
    stored = made_up({"wred": (30, (100, -50, 0)), "wblue": (40, (20, 127, 0)), "bred blue": (20, (-127, 1, 0))})
    chances = Matcher(stored).chances("Red blue unheard-of")
    norm = sqrt(30**2 + 40**2 + 20**2)
    assert chances["a"] == pytest.approx(1 / (1 + exp(-0.01 * (100 + 20 - 127) / norm)))
    assert chances["b"] == pytest.approx(1 / (1 + exp(-(-1 + 0.01 * (-50 + 127 + 1) / norm))))


def test_characters_count_once_for_each_different_word():
    stored = made_up({}, dict.fromkeys(character_features("sex"), (16, (10, 0, 0))))
    many = len(character_features("sex"))
    expected = 0.01 * 10 * many / sqrt(many * 16**2)
    for text in ("Sex", "sex, sex and sex"):
        assert Matcher(stored).chances(text)["a"] == pytest.approx(1 / (1 + exp(-expected)))


def test_own_rival_voicing_and_context_are_combined():
    rows = {"wred": (16, (100, 40, 8)), "wgreen": (16, (0, 60, 0))}
    stored = made_up(rows, own=2.0, rival=-3.0, voicing=5.0, offset=0.25, context=7.0)
    unit = 0.01 / 16
    a, b, voicing = 100 * unit, -1 + 40 * unit, 8 * unit
    chances = Matcher(stored).chances("Red")
    assert chances["a"] == pytest.approx(1 / (1 + exp(-(2 * a - 3 * b + 5 * voicing + 0.25))))
    assert chances["b"] == pytest.approx(1 / (1 + exp(-(2 * b - 3 * a + 5 * voicing + 0.25))))
    after_itself = Matcher(stored).chances("Red", context="Red")
    assert after_itself["a"] == pytest.approx(1 / (1 + exp(-(2 * a - 3 * b + 5 * voicing + 0.25 + 7 * a))))
    # What the sentence before does not voice is not held against a position.
    assert after_itself["b"] == chances["b"]


def test_only_positions_at_their_threshold_are_voiced_and_the_likeliest_comes_first():
    stored = made_up({"wred": (16, (100, 127, 0))}, own=100.0, offset=-3.0)
    assert Matcher(stored).chances("Red")["b"] < 0.5
    assert [voice.position for voice in Matcher(stored).score("Red")] == ["a"]
    stored.header["positions"][1]["offset"] = 0.0
    voices = Matcher(stored).score("Red")
    assert [voice.position for voice in voices] == ["b", "a"]
    assert voices[0].score == round(1 / (1 + exp(-(100 * 1.27 / 16 - 3))), 3)


def test_evidence_is_the_weightiest_words_without_overlap():
    rows = {
        "wred": (16, (50, 0, 0)), "wblue": (16, (40, 0, 0)), "bred blue": (16, (30, 0, 0)),
        "wgreen": (16, (60, 0, 0)), "wgray": (16, (-90, 0, 0)),
    }  # fmt: skip
    text = "So red, blue or green, not grey"
    [voice] = Matcher(made_up(rows, own=100.0)).score(text)
    assert [(e.text, e.start, e.end) for e in voice.evidence] == [("red, blue", 3, 12), ("green", 16, 21)]


def test_a_question_mark_is_no_evidence():
    rows = {"w<question>": (16, (90, 0, 0)), "wred": (16, (10, 0, 0)), "bred <question>": (16, (50, 0, 0))}
    [voice] = Matcher(made_up(rows, own=100.0)).score("Red?")
    assert [e.text for e in voice.evidence] == ["Red"]


def test_evidence_lays_characters_and_concepts_on_their_words():
    characters = dict.fromkeys(character_features("purple"), (16, (9, 0, 0)))
    concepts = {"Kexcuse+rehab": (16, (100, 0, 0))}
    text = "A purple clinic is no alibi"
    [voice] = Matcher(made_up({}, characters, concepts, own=100.0)).score(text)
    assert {e.text for e in voice.evidence} == {"purple", "clinic", "alibi"}


def test_a_model_file_is_read_back_as_it_was_written(tmp_path):
    stored = made_up({"wred": (30, (1, 2, 3)), "wblue": (7, (-127, 127, 0))}, {"csex": (1, (0, 0, 1))})
    content = pack_model(stored.header, stored.blocks)
    assert content == pack_model(stored.header, stored.blocks)
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    back = read_model(path)
    assert back.blocks == stored.blocks
    assert read_header(path) == back.header
    assert {key: back.header[key] for key in stored.header} == stored.header


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda raw: b"PK" + raw, "not a matcher model"),
        (lambda raw: b"", "not a matcher model"),
        (lambda raw: raw[:-20], "damaged"),
        (lambda raw: raw[:8] + raw[9:], "damaged"),
    ],
)
def test_a_spoilt_model_file_is_refused(tmp_path, spoil, says):
    stored = made_up({"wred": (30, (1, 2, 3))})
    path = tmp_path / "model.bin"
    path.write_bytes(spoil(pack_model(stored.header, stored.blocks)))
    with pytest.raises(ModelError, match=says):
        read_model(path)


def test_a_model_with_more_content_than_its_header_says_is_refused(tmp_path):
    stored = made_up({"wred": (30, (1, 2, 3))})
    longer = Block("phrases", 0.01, stored.blocks[0].hashes, stored.blocks[0].rarities, b"1234567")
    path = tmp_path / "model.bin"
    path.write_bytes(pack_model(stored.header, (longer, *stored.blocks[1:])))
    with pytest.raises(ModelError, match="bytes of content"):
        read_model(path)


def test_the_shipped_model_is_read_once(shipped):
    assert Matcher.load() is shipped


@pytest.mark.parametrize(
    ("text", "position"),
    [
        (DENIAL, "weinstein.denies"),
        (
            "The DSM, the handbook of American psychiatrists, has no entry for sex addiction.",
            "recognition.dsm-excludes",
        ),
        ("There is no such thing as sex addiction, the psychologist said.", "reality.not-real"),
        ("More than fifty women have accused the producer of harassment or assault.", "weinstein.accused"),
        ("Rehab, she said, is a convenient excuse for powerful men who have been caught.", "excuse.used-as-excuse"),
        ("The clinics charge $40,000 a month, and the industry is booming.", "treatment.profit"),
        ("Recovery takes years; there is no quick fix.", "treatment.long-haul"),
        ("Sex addicts and sex offenders are two different things.", "offending.distinct"),
    ],
)
def test_plain_statements_of_a_position_are_found(shipped, text, position):
    assert position in {voice.position for voice in shipped.score(text)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?!",
        "The meeting starts at nine.",
        "She trained in Leeds and moved to Vancouver in 2009.",
        "The council will debate the car park on Monday.",
    ],
)
def test_what_has_nothing_to_do_with_the_debate_voices_nothing(shipped, text):
    assert shipped.score(text) == []


def test_real_and_placeholder_names_score_alike(shipped):
    real = DENIAL.replace("Victor Placeholder", "Harvey Weinstein")
    assert shipped.chances(real) == shipped.chances(DENIAL)


def test_spelling_and_typography_make_no_difference(shipped):
    british = "He doesn’t recognise that behaviour as an addiction"
    american = "he doesn't recognize that behavior as an addiction"
    assert shipped.chances(british) == shipped.chances(american)


def test_context_makes_what_was_just_voiced_likelier(shipped):
    following = "And he means it."
    before = shipped.chances(following)["weinstein.denies"]
    assert shipped.chances(following, context=DENIAL)["weinstein.denies"] > before


def test_the_order_of_calls_does_not_matter(shipped):
    texts = [DENIAL, "There is no such thing as sex addiction.", "The pool opens at seven."]
    fresh = [Matcher(read_model_of_shipped()).score(text) for text in texts]
    assert [shipped.score(text) for text in reversed(texts)] == fresh[::-1]


def read_model_of_shipped():
    from claimkit.matching import model

    return read_model(model._SHIPPED)


def test_the_shipped_model_covers_the_vocabulary(shipped, data):
    assert set(shipped.positions) == set(data.positions)
    assert all(0 < cut < 1 for cut in shipped.thresholds.values())


def test_the_shipped_model_is_small():
    from claimkit.matching import model

    assert model._SHIPPED.stat().st_size < 3_000_000


@given(st.text(max_size=200))
def test_any_text_is_scored_and_evidence_slices_back(text):
    for voice in Matcher.load().score(text):
        assert 0 <= voice.score <= 1
        assert 1 <= len(voice.evidence) <= 5
        assert all(text[e.start : e.end] == e.text != "" for e in voice.evidence)


@given(st.permutations(DENIAL.split()))
def test_evidence_of_an_on_topic_sentence_lies_on_words(shuffled):
    text = " ".join(shuffled)
    spans = {(word.start, word.end) for word in read(text).words}
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    for voice in Matcher.load().score(text):
        assert all(e.start in starts and e.end in ends for e in voice.evidence)
        places = [at for e in voice.evidence for at in range(e.start, e.end)]
        assert len(places) == len(set(places))


@pytest.mark.parametrize("text", ["." * 200_000, "a" * 1_000_000, "'" * 50_000, "sex addict " * 20_000])
def test_hostile_sentences_are_scored(shipped, text):
    assert len(shipped.chances(text)) == len(shipped.positions)
