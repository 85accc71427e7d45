"""How sure a sentence puts what it says, by the codebook's levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.certainty import LEVELS, read


def cues(text):
    return [text[c.start : c.end] for c in read(text).cues]


@pytest.mark.parametrize(
    "text",
    [
        "The condition is real.",
        "Most patients, often young men, relapse in about 10% of cases.",
        "It is pretty much a symptom of something else.",
        "“It is absolutely real,” she said.",
        "A number of therapists believe that there is such a thing.",
        "He thinks that the label does harm.",
        "Most studies show that few of them offend.",
        "He is said to be in a clinic, and reportedly left within a week.",
        "The clinic can treat forty people and can be reached by train.",
        "They could not be told apart, and nobody could afford it.",
        "The trial begins in May, and in May 2018 it ends.",
        "People who may be ill deserve care.",
        "A man that could pay for it paid.",
        "It is real if the reports seem true.",
        "He wrote it down so that he might remember it.",
        "The treatment works, although it may take years.",
        "Some might say that this is unfair.",
        "The bottle should be read as what it is.",
        "She suggested a walk.",
        "He appeared in court on Monday.",
        "What does it look like?",
        "He knows what the women were told.",
    ],
)
def test_certain(text):
    assert (read(text).level, cues(text)) == ("certain", [])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It is likely that he will be sent on.", "likely"),
        ("He is unlikely to have got far.", "unlikely"),
        ("It probably helps.", "probably"),
        ("Some research suggests that their brains differ.", "suggests"),
        ("It seems to help.", "seems"),
        ("The two appear to overlap.", "appear"),
        ("It looked to her like an excuse.", "looked to her like"),
        ("He apparently has it.", "apparently"),
        ("We think it can be treated.", "We think"),
        ("“I suspect it is real,” she said.", "I suspect"),
        ("The habit is thought to start early.", "is thought"),
        ("As far as I can tell, most of us have not.", "As far as I can tell"),
        ("She said that people who come to her probably need help.", "probably"),
    ],
)
def test_probable(text, cue):
    assert (read(text).level, cues(text)) == ("probable", [cue])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It may help.", "may"),
        ("A small group, he says, “could be addicted”.", "could"),
        ("It might be an excuse.", "might"),
        ("Perhaps one in eight of them is ill.", "Perhaps"),
        ("It is possible that he is ill.", "It is possible"),
        ("Other illnesses can also lead to this.", "can also lead"),
        ("Offending can be driven by fear.", "can be"),
        ("He said that it may do harm.", "may"),
        ("She told the paper that the men who came to her might be ill.", "might"),
    ],
)
def test_possible(text, cue):
    assert (read(text).level, cues(text)) == ("possible", [cue])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Whether he is ill is hard to say.", "hard to say"),
        ("Whether it lasts is not known.", "is not known"),
        ("It is not known whether it lasts.", "not known"),
        ("Whether it would work, several doctors said, they could not tell.", "could not tell"),
        ("Whether the two are alike cannot be told from the scans.", "cannot be told"),
        ("How many there are has yet to be established.", "yet to be established"),
        ("She had no way of knowing.", "no way of knowing"),
        ("I do not know whether he is one of us.", "do not know"),
        ("I have no idea whether it works.", "have no idea"),
        ("What the share is nobody can tell.", "nobody can tell"),
        ("It remains to be seen.", "remains to be seen"),
        ("It is an open question.", "an open question"),
    ],
)
def test_unknown(text, cue):
    reading = read(text)
    assert reading.level == "unknown"
    assert cue in cues(text) or any(cue in found for found in cues(text))


def test_the_weakest_marker_decides():
    reading = read("It probably helps, but it may do harm.")
    assert reading.level == "possible"
    assert [c.level for c in reading.cues] == ["probable", "possible"]


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("may might that who if could , whether nobody can tell it is hard to say May".split()),
        max_size=40,
    ).map(" ".join)
)
def test_spans(text):
    reading = read(text)
    assert reading.level == max((c.level for c in reading.cues), key=LEVELS.index, default="certain")
    end = 0
    for cue in reading.cues:
        assert end <= cue.start < cue.end <= len(text)
        end = cue.end


@pytest.mark.parametrize("text", ["may " * 50_000, "whether it is " * 20_000, "hard to " * 30_000, "." * 200_000])
def test_long_texts_end(text):
    assert read(text).level in LEVELS
