"""Words, names, concepts and n-grams: what the matcher sees of a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.matching.concepts import CONCEPTS, concepts_by_word
from claimkit.matching.features import character_features, feature_hash, read
from claimkit.matching.names import ACCUSED, OTHERS, STUDIO
from claimkit.matching.words import spelling, stem, words


def forms(text):
    return [word.form for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Behaviours organised by counsellors at the centre", "behaviors organized by counselors at the center"),
        ("He doesn’t practise", "he doesn't practice"),
        ("sex-addiction", "sex addiction"),
        ("ten or 10% of them", "ten or 10 per cent of them"),
        ("10 percent", "12.5%"),
        ("It cost £28,000", "it cost $400"),
        ("a 12-step group", "a twelve-step group"),
        ("They analysed it", "they analyzed it"),
    ],
)
def test_spellings_meet(one, other):
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    "word", ["rise", "promise", "exercise", "otherwise", "our", "four", "hour", "wise", "enterprise", "tour"]
)
def test_words_that_are_the_same_on_both_sides_stay(word):
    assert spelling(word) == word


def test_a_contraction_gives_its_negation_the_same_span():
    text = "It isn’t real."
    is_, not_ = (word for word in words(text) if word.start == 3)
    assert (is_.form, not_.form) == ("is", "not")
    assert text[not_.start : not_.end] == "isn’t"


@pytest.mark.parametrize("text", ["n't", "'ve", "s's", "12", "percent", "per cent", "@", "it's n’t"])
def test_scraps_are_words_with_a_form(text):
    assert all(word.form for word in words(text))
    assert read(text).forms() == list(dict.fromkeys(forms(text)))


def test_figures_become_classes_without_their_punctuation():
    text = "In 2017, 1,200 men paid $30,000."
    found = {word.form: text[word.start : word.end] for word in words(text) if word.form[0] == "<"}
    assert found == {"<year>": "2017", "<n4>": "1,200", "<money>": "$30,000"}


@pytest.mark.parametrize(
    ("text", "token", "span"),
    [
        ("Then Victor Placeholder left.", ACCUSED, "Victor Placeholder"),
        ("Then Mr. Placeholder’s lawyer spoke.", ACCUSED, "Mr. Placeholder"),
        ("They say Victor lied.", ACCUSED, "Victor"),
        ("Otto Standin denied it.", OTHERS, "Otto Standin"),
        ("Senator Standin denied it.", OTHERS, "Senator Standin"),
        ("He ran Marquee Pictures.", STUDIO, "Marquee Pictures"),
        ("The Placeholder Company folded.", STUDIO, "Placeholder Company"),
    ],
)
def test_names_fold_with_their_span(text, token, span):
    [word] = [word for word in words(text) if word.form[0] == "@"]
    assert (word.form, text[word.start : word.end]) == (token, span)


@pytest.mark.parametrize(
    "text", ["Prices rose again.", "A rose is a rose.", "Oscar night was quiet.", "Hurricane Harvey hit."]
)
def test_everyday_words_are_no_names(text):
    assert not [form for form in forms(text) if form[0] == "@"]


@pytest.mark.parametrize(
    "family",
    [
        ("deny", "denies", "denied"),
        ("clinic", "clinics"),
        ("stop", "stopped", "stopping"),
        ("woman", "women"),
        ("treat", "treated", "treating", "treats"),
        ("leave", "left", "leaves"),
    ],
)
def test_stems_bring_forms_of_a_word_together(family):
    assert len({stem(word) for word in family}) == 1


def test_different_words_keep_different_stems():
    assert len({stem(word) for word in ("addict", "add", "treat", "trauma", "sex", "need", "thing")}) == 7


def test_phrases_are_words_pairs_skips_and_what_stands_under_a_negation():
    found = {phrase.feature: (phrase.first, phrase.last) for phrase in read("It is not real").phrases}
    assert found == {
        "wit": (0, 0), "wbe": (1, 1), "wnot": (2, 2), "wreal": (3, 3),
        "b^ it": (0, 0), "bit be": (0, 1), "bbe not": (1, 2), "bnot real": (2, 3),
        "sit not": (0, 2), "sbe real": (1, 3),
        "nreal": (3, 3),
    }  # fmt: skip


def test_a_question_mark_is_a_feature():
    assert "w<question>" in {p.feature for p in read("Is it real?").phrases}


def test_a_negation_reaches_three_words_and_no_further():
    under = [p.feature for p in read("Never has any doctor seen such patients").phrases if p.feature[0] == "n"]
    assert under == ["nhave", "nany", "ndoctor"]


def test_a_feature_counts_once_at_its_first_place():
    phrases = [p for p in read("No means no").phrases if p.feature == "wno"]
    assert [(p.first, p.last) for p in phrases] == [(0, 0)]


def test_characters_mark_the_edges_of_a_word():
    assert character_features("sex") == ("c se", "csex", "cex ", "c sex", "csex ", "c sex ")
    assert character_features(ACCUSED) == ()


def test_concepts_meet_where_words_differ():
    one, other = ({t.feature for t in read(text).touches} for text in ("a flimsy alibi", "a thin smokescreen"))
    assert {"kexcuse", "kthin", "Kexcuse+thin"} <= one & other


def test_a_phrase_of_the_lexicon_counts_only_whole():
    def touched(text):
        found = [word.form for word in words(text)]
        return {c for concepts in concepts_by_word(found, [stem(form) for form in found]) for c in concepts}

    assert "excuse" in touched("It was a fig leaf.")
    assert "excuse" not in touched("A fig tree lost a leaf.")


def test_a_concept_under_a_negation_is_marked_and_one_before_it_is_not():
    features = {touch.feature for touch in read("The clinic offers no evidence").touches}
    assert "Nevidence" in features
    assert "Nrehab" not in features


def test_every_entry_of_the_lexicon_can_match():
    for concept, entries in CONCEPTS.items():
        for entry in entries.split():
            if entry[0] == "<" or entry[0] == "@":
                continue
            text = entry.rstrip("*").replace("_", " ")
            found = [word.form for word in words(text)]
            by_word = concepts_by_word(found, [stem(form) for form in found])
            assert any(concept in concepts for concepts in by_word), (concept, entry)


def test_hashes_are_those_the_shipped_model_was_made_with():
    assert feature_hash("wsex") == 0xC74FF7DC
    assert feature_hash("\ud800") == feature_hash("\ud800")


@given(st.text(max_size=300))
def test_any_text_is_read_and_every_span_slices_back(text):
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)
    sentence = read(text)
    assert all(0 <= p.first <= p.last < len(sentence.words) for p in sentence.phrases)
    assert all(0 <= at < len(sentence.words) for touch in sentence.touches for at in touch.words)


@given(st.text(alphabet="abç é’'-.,0123456789%$ \n", max_size=80))
def test_words_of_plain_letters_are_the_text_between_other_characters(text):
    for word in words(text):
        assert text[word.start : word.end].strip() == text[word.start : word.end]


@pytest.mark.parametrize("text", ["." * 200_000, "a" * 1_000_000, '"' * 50_000, "1," * 100_000, "a'" * 100_000])
def test_long_runs_are_read_all_the_same(text):
    assert len(read(text).words) <= 400
