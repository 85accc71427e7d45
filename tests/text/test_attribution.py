"""Who is credited: for sentences and for quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.attribution import credits
from claimkit.text.document import read
from claimkit.text.quotations import quotations
from claimkit.text.sentences import sentences

# Introduces a woman, a man, an institute and an outlet, and the accused.
CAST = (
    "Dr. Ana Foley, a therapist, runs a clinic in Leeds. The psychologist Max Brandt works in Bonn. "
    "The Northern Institute for Recovery (NIR) trains counsellors. The website Dayline covers them. "
    "The film producer Victor Placeholder is on trial.\n\n"
)


def credited(text, format="text"):
    """The speaker credited for each sentence."""
    return [c.speaker if c else None for c in credits(read(text, format)).sentences]


def last(text):
    """The speaker credited for the last sentence of a text that goes on from CAST."""
    return credited(CAST + text)[-1]


def quoted(text, format="text"):
    """The speaker credited for each quotation."""
    return [c.speaker if c else None for c in credits(read(text, format)).quotations]


def how(text, format="text"):
    return [c.how if c else None for c in credits(read(text, format)).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A tag in front, behind, inside.
        ("Foley said that it was real.", "Ana Foley"),
        ("Foley said it was real.", "Ana Foley"),
        ("It is real, Foley said.", "Ana Foley"),
        ("It is real, said Foley.", "Ana Foley"),
        ("It is, Foley told Dayline in May, entirely real.", "Ana Foley"),
        ("It is, says Foley, entirely real.", "Ana Foley"),
        ("In May, Foley wrote in a post on her blog that it was real.", "Ana Foley"),
        ("Foley, who has treated hundreds of people, told Dayline that it was real.", "Ana Foley"),
        ("Foley, an old hand, and no friend of the trade, argues that it is real.", "Ana Foley"),
        ("Foley put it more bluntly: it is a myth.", "Ana Foley"),
        ("Brandt, too, rejects the term.", "Max Brandt"),
        ("Brandt read the same file and wrote that the man had no such thing.", "Max Brandt"),
        ("Brandt dismissed it, saying that the scans were poor.", "Max Brandt"),
        ("Foley was quoted as saying that it was real.", "Ana Foley"),
        # Not the listener, not whoever is spoken about.
        ("Foley told Brandt that it was real.", "Ana Foley"),
        ("Foley said Placeholder was no addict.", "Ana Foley"),
        ("Foley disagrees with Brandt on that.", "Ana Foley"),
        # Views without a verb of saying.
        ("In Foley's view, it is real.", "Ana Foley"),
        ("According to Foley, it is real.", "Ana Foley"),
        ("It is real, according to Foley.", "Ana Foley"),
        ("To Foley that is a picture of despair.", "Ana Foley"),
        ("Foley's answer is that it hardly needs a name.", "Ana Foley"),
        ("Foley is convinced that it is real.", "Ana Foley"),
        ("Foley believes that it is real.", "Ana Foley"),
        ("In the words of Foley, it is real.", "Ana Foley"),
        ("Foley does not believe in a cure.", "Ana Foley"),
        ("The idea is dismissed by Brandt as a fad.", "Max Brandt"),
        ("Placeholder has denied any sex without consent.", "Victor Placeholder"),
        # Pronouns, roles, bodies, abbreviations.
        ("Foley called it real. It can be treated, she added.", "Ana Foley"),
        ("Foley called it real and Brandt did not. In his view, it is a fad.", "Max Brandt"),
        ("Foley told Dayline that it was real. The therapist also called it common.", "Ana Foley"),
        ("It is real, the therapist said.", "Ana Foley"),
        ("It is a fad, the psychologist said.", "Max Brandt"),
        ("It is real, the institute says.", "Northern Institute for Recovery"),
        ("NIR says that it is real.", "Northern Institute for Recovery"),
        ("NIR put out a statement. In it, it said that it was real.", "Northern Institute for Recovery"),
        ("The experts are split, the website reported.", "Dayline"),
        ("The experts are split, according to the article.", "Dayline"),
        # Groups, research, arguments.
        ("Some critics say that it is a myth.", "Some critics"),
        ("Several clinicians, asked about it, said they could not tell.", "Several clinicians"),
        ("It is a start, the people who run such courses maintain.", "the people who run such courses"),
        ("More than 40 doctors have said that it is real.", "More than 40 doctors"),
        ("Most studies show that few of them offend.", "Most studies"),
        ("Research suggests that their brains differ.", "Research"),
        ("One argument against the diagnosis is that nobody suffers withdrawal.", "One argument"),
        ("It is believed by many therapists to be real.", "many therapists"),
        ("It was a family friend who said that the clinic was one for addicts.", "a family friend"),
        ("His lawyer, Otto Standin, called the report false.", "Otto Standin"),
        # The innermost speaker.
        ("Dayline reported that critics say that it is a myth.", "critics"),
        ("Dayline reported that, according to some doctors, it is a myth.", "some doctors"),
        ("Others, according to Dayline, hold that it is real.", "Others"),
        ("Brandt left. Dayline reported that in his view it was a myth.", "Max Brandt"),
        ("One argument, Dayline reported, is that nobody suffers withdrawal.", "Dayline"),
    ],
)
def test_credits_of_sentences(text, speaker):
    assert last(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "It is real.",
        "Foley did not say whether it was real.",
        "Foley would not say why.",
        "Is it real, as so many have asked?",
        "Foley directs a clinic with forty beds.",
        "Placeholder is said to be in a clinic.",
        "Placeholder was reported to have left.",
        "Placeholder went to a clinic after the reports.",
        "I believe that it is real.",
        "We think it can be treated.",
        "Nobody says that it is easy.",
        "Men accused of rape often ask for help.",
        "A man who feels he is owed may help himself.",
        "When a patient says that he is cured, the work begins.",
        "The claims of the clinic are on file.",
        "There is no view from the house.",
    ],
)
def test_the_drafts_own_voice(text):
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It is real,” said Ana Foley. “It hurts.”", ["Ana Foley", "Ana Foley"]),
        ("“It is real,” Ana Foley said, “and it hurts.”", ["Ana Foley", "Ana Foley"]),
        ("“It is real. It hurts,” Ana Foley said.", ["Ana Foley"]),
        ("“Is it real?” Ana Foley asked.", ["Ana Foley"]),
        ("Ana Foley said: “It is real.”", ["Ana Foley"]),
        ("A reader in Ohio asks: “Is it real?”", ["A reader in Ohio"]),
        ("‘It is real,’ Ana Foley said of the condition.", ["Ana Foley"]),
        ("‘It is real,’ Ana Foley said of the notion that it was not.", ["Ana Foley"]),
        ("Ana Foley, a therapist, has a short answer: “It is real.”", ["Ana Foley"]),
        ("Ana Foley, a therapist, put the case. “It is real,” she said.", ["Ana Foley"]),
        ("It is not asked for, Ana Foley said. “It is real.”", ["Ana Foley"]),
        ("Some fear that it makes doctors “the police”, as Dayline put it.", ["Dayline"]),
        ("“It is,” said Ana Foley, and Max Brandt called that “nonsense”.", ["Ana Foley", "Max Brandt"]),
        ("The man sought help for his “sex addiction” last week.", [None]),
        ("“It is real. It hurts.\n\n“It lasts,” said Ana Foley.", ["Ana Foley", "Ana Foley"]),
        ("“It is real,” said Ana Foley. “It hurts.\n\n“It lasts.”", ["Ana Foley"] * 3),
    ],
)
def test_credits_of_quotations(text, speakers):
    assert quoted(text) == speakers


def test_spans_of_a_credit():
    text = "“It is real,” the therapist Ana Foley told Dayline."
    (credit,) = credits(read(text)).quotations
    assert text[slice(*credit.mention)] == "the therapist Ana Foley"
    assert text[slice(*credit.cue)] == "told"
    assert credit.how == "after"


def test_how():
    assert how("“It is,” said Ana Foley. “It hurts.” It lasts.") == ["after", "continued"]
    assert how("Ana Foley said “it is”.") == ["before"]
    sentence = credits(read("It is, Ana Foley said, entirely real.")).sentences[0]
    assert sentence.how == "inside"


@pytest.mark.parametrize(
    ("text", "format", "speaker", "manner"),
    [
        ("Ana Foley wrote:\n\n> It is real.\n\nEnd.", "markdown", "Ana Foley", "lead-in"),
        ("It began.\n\n> It is real.\n> — Ana Foley\n\nEnd.", "markdown", "Ana Foley", "block"),
        (
            "<p>It began.</p><blockquote><p>It is real.</p><cite>Ana Foley</cite></blockquote>",
            "html",
            "Ana Foley",
            "block",
        ),
        ("<blockquote>It is real. — Ana Foley</blockquote>", "html", "Ana Foley", "block"),
        ("“It hurts,” said Ana Foley.\n\n> It is real.", "markdown", "Ana Foley", "block"),
        ('> "It is real," said Ana Foley.', "markdown", "Ana Foley", "after"),
    ],
)
def test_block_quotes(text, format, speaker, manner):
    credit = credits(read(text, format)).quotations[-1]
    assert credit is not None
    assert (credit.speaker, credit.how) == (speaker, manner)


def test_scripts():
    text = (
        "ANCHOR: It is real.\n\nON-SCREEN QUOTE (ANA FOLEY, THERAPIST): “It hurts.”\n\n"
        "REPORTER: Foley has a short answer: “Go home.”"
    )
    assert credited(text) == [None, "Ana Foley", "Ana Foley"]
    assert quoted(text) == ["Ana Foley", "Ana Foley"]


def test_questions_and_answers():
    text = (
        "Ana Foley is a therapist in Leeds.\n\nQ: Is it real?\n\nA: It is. I have seen it.\n\n"
        "Q: Some say not.\n\nA: Victor Placeholder is no case of mine."
    )
    assert credited(text)[2:] == ["Ana Foley", "Ana Foley", "Some", "Ana Foley"]


def test_names_grow():
    text = "“It is,” said Foley. Ana Foley, a therapist, was sure. “It hurts,” Foley said."
    assert quoted(text) == ["Foley", "Ana Foley"]


def test_two_of_one_surname():
    text = (
        "Max Foley runs the clinic. Ana Foley, a therapist, works in it. It is real, she said. It pays, Max Foley said."
    )
    assert credited(text)[2:] == ["Ana Foley", "Max Foley"]


def test_a_child_introduced_by_first_name():
    text = "Max Foley wrote the book. His daughter Ana runs the institute. It is real, she says."
    assert credited(text)[-1] == "Ana Foley"


def test_going_through_what_was_announced():
    text = "Ana Foley sorts her patients into two groups. The first can stop. The second cannot. It rained."
    assert credited(text) == ["Ana Foley", "Ana Foley", "Ana Foley", None]


def test_people():
    people = {p.name: p for p in credits(read(CAST)).people}
    assert people["Ana Foley"].roles == ("therapist",)
    assert people["Max Brandt"].kind == "person"
    assert people["Northern Institute for Recovery"].kind == "body"
    start, end = people["Victor Placeholder"].mention
    assert CAST[start:end] == "Victor Placeholder"


WORDS = [
    "Ana Foley", "Foley", "said", "that", "she", "it is", "real", "told", "“", "”", "‘", "’", ",", ".", ":", "who",
    "according to", "the institute", "(NIR)", "in her view", "and", "not", "\n\n", "critics", "—", "> ", "A:", "is",
    "Dr.", "Witness C.", "REPORTER:", "FOLEY:", "his daughter", "one of", "by", "put it", "was", "May", "1979",
    "’s", "*", "<p>", "<blockquote>", "asked", "No", "more than", "men", "\u2028",
]  # fmt: skip
DRAFTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=80)


@given(DRAFTS, st.sampled_from(["text", "markdown", "html"]))
def test_spans(text, format):
    document = read(text, format)
    split = sentences(document)
    quotes = quotations(document, split)
    attribution = credits(document, split, quotes)
    assert len(attribution.sentences) == len(split)
    assert len(attribution.quotations) == len(quotes)
    for credit in (*attribution.sentences, *attribution.quotations):
        if credit is not None:
            assert credit.speaker.strip()
            for start, end in (credit.mention, credit.cue):
                assert 0 <= start < end <= len(document.prose)
                assert document.prose[start:end].strip()
    assert credits(document) == attribution


@given(DRAFTS.filter(lambda text: "\n" not in text and "\r" not in text))
def test_a_paragraph_in_front_shifts_and_changes_nothing_else(text):
    front = "It was so.\n\n"
    alone, after = credits(read(text)), credits(read(front + text))
    # The first line of a draft may be its title.
    if read(text).blocks and read(text).blocks[0].kind == read(front + text).blocks[-1].kind == "paragraph":
        shifted = [(c.speaker, c.mention[0] + len(front), c.how) if c else None for c in alone.sentences]
        assert [(c.speaker, c.mention[0], c.how) if c else None for c in after.sentences[1:]] == shifted


@pytest.mark.parametrize(
    "text",
    ["he said, " * 20_000, "“a,” he said, " * 10_000, "Ana Foley " * 20_000, "people who say that " * 10_000,
     "Ana Foley, who, said that, " * 5_000, "." * 200_000, "in her view " * 20_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_long_texts_end(text):
    assert credits(read(text)).sentences
