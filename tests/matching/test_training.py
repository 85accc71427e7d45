"""The benchmark's data, its digests and, where scipy is at hand, the training itself."""

import json
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
DATA = BENCHMARKS / "data"

# Surnames of the men, accusers, experts and outlets that the real coverage names.
REAL = (
    "Weinstein Spacey Lauer Toback Ratner Franken Keillor Cosby Duchovny Rapp Judd McGowan Paltrow Jolie Nyong'o"
    " Argento Ley Prause Carnes Weiss Voon Reid Kraus Kafka Potenza Grubbs Walton Lembke Rosenblat Braun-Harvey"
    " Miramax TMZ Newsweek Buzzfeed BreakPoint"
).split()


@pytest.fixture
def benchmarks(monkeypatch):
    """The benchmark's modules, importable for the length of a test."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    yield
    for name in set(sys.modules) - before:
        if name.startswith(("matcher_", "train_matcher", "score_matcher")):
            del sys.modules[name]


def records(pattern):
    for path in sorted(DATA.glob(pattern)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", json.loads(line)


def sentences():
    for pattern in ("phrasings.jsonl", "corpus/*.jsonl"):
        yield from records(pattern)


def sentences_to_come():
    """Those that no model is trained from yet."""
    return records("corpus-next/*.jsonl")


def mirrors():
    for label in json.loads((DATA / "mirrors" / "labels.json").read_text(encoding="utf-8")):
        yield label, (DATA / "mirrors" / label["file"]).read_text(encoding="utf-8")


def article_sentences():
    for where, article in records("articles*.jsonl"):
        for paragraph in article["paragraphs"]:
            for sentence in paragraph:
                yield where, sentence


def test_the_shipped_model_was_trained_from_these_files(benchmarks):
    from train_matcher import check

    assert check() == []


def test_a_changed_training_file_is_noticed(benchmarks, tmp_path, monkeypatch):
    import matcher_data
    import train_matcher

    (tmp_path / "corpus").mkdir()
    for path in matcher_data.training_files():
        copy = tmp_path / path.relative_to(DATA)
        copy.write_bytes(path.read_bytes() + (b"" if "corpus" in path.parts else b"\n"))
    (tmp_path / "corpus" / "newcomer.jsonl").write_text("", encoding="utf-8")
    monkeypatch.setattr(train_matcher, "digests", lambda: matcher_data.digests(tmp_path))
    assert train_matcher.check() == ["corpus/newcomer.jsonl: missing or new", "phrasings.jsonl: changed"]


def test_digests_do_not_hang_on_line_ends(benchmarks, tmp_path):
    from matcher_data import digests

    (tmp_path / "phrasings.jsonl").write_bytes(b'{"a": 1}\n')
    unix = digests(tmp_path)
    (tmp_path / "phrasings.jsonl").write_bytes(b'{"a": 1}\r\n')
    assert digests(tmp_path) == unix


def test_articles_are_for_measuring_only(benchmarks):
    from matcher_data import ARTICLES, examples, training_files

    assert not {path.name for path in training_files()} & set(ARTICLES)
    # "Does it work?" may stand anywhere.
    long = {sentence["text"] for _, sentence in article_sentences() if len(sentence["text"].split()) > 8}
    assert not long & {example.text for example in examples()}


def test_every_position_has_forty_sentences_and_every_label_is_a_position(data):
    many = dict.fromkeys(data.positions, 0)
    for where, record in sentences():
        assert len(set(record["positions"])) == len(record["positions"]), where
        for name in record["positions"]:
            assert name in many, (where, name)
            many[name] += 1
    assert min(many.values()) >= 40


def test_sentences_to_come_are_labelled_with_positions_and_apart(benchmarks, data):
    from matcher_data import training_files

    assert not [path for path in training_files() if path.parent.name == "corpus-next"]
    for where, record in sentences_to_come():
        assert record.keys() == {"text", "positions", "kind", "article"}, where
        assert record["text"].strip(), where
        assert len(set(record["positions"])) == len(record["positions"]), where
        assert set(record["positions"]) <= data.positions.keys(), where


def test_labels_of_mirrored_drafts_fit_the_drafts(data):
    labelled = set()
    for label, text in mirrors():
        labelled.add(label["file"])
        voiced = {voice["position"] for voice in label["voices"]}
        assert voiced <= data.positions.keys(), label["file"]
        assert set(label["answer_missing"] + label["reply_missing"]) <= voiced, label["file"]
        for voice in label["voices"]:
            assert text.count(voice["sentence"]) == 1, (label["file"], voice["sentence"])
    drafts = {path.name for path in (DATA / "mirrors").glob("*.md")} - {"README.md"}
    assert labelled == drafts


def test_labels_of_articles_are_positions_and_levels(data):
    for where, sentence in article_sentences():
        for entry in sentence["positions"]:
            assert entry["id"] in data.positions, where
            assert entry["certainty"] in {"certain", "probable", "possible", "unknown"}, where
            assert entry["speaker"] is None or entry["speaker"], where


def test_no_real_name_stands_beside_composed_words():
    real = re.compile(rf"\b(?:{'|'.join(REAL)})\b")
    found = [
        (where, match.group())
        for where, text in [
            *((where, record["text"]) for where, record in sentences()),
            *((where, record["text"]) for where, record in sentences_to_come()),
            *((label["file"], text) for label, text in mirrors()),
            *((where, sentence["text"]) for where, sentence in article_sentences()),
        ]
        for match in real.finditer(text)
    ]
    assert found == []


def test_rates_are_precision_recall_and_their_mean(benchmarks):
    from score_matcher import rates

    assert rates({1, 2, 3}, {2, 3, 4, 5}) == (2 / 3, 1 / 2, 4 / 7)
    assert rates(set(), {1}) == rates(set(), set()) == (0.0, 0.0, 0.0)


def test_the_shipped_model_holds_its_measured_level(benchmarks):
    from matcher_data import ARTICLES, articles
    from score_matcher import measure

    from claimkit.matching.model import Matcher

    for name in ARTICLES:
        by_sentence, by_article = measure(Matcher.load(), articles(DATA / name))
        assert by_sentence[2] > 0.55, name
        assert by_article[2] > 0.65, name


def small(benchmarks):
    from matcher_data import examples

    return [e for e in examples() if e.positions <= {"weinstein.denies", "treatment.profit", "reality.not-real"}][::4]


def test_training_gives_the_same_bytes_and_a_model_that_tells_positions_apart(benchmarks):
    pytest.importorskip("scipy")
    from matcher_selection import fit

    from claimkit.matching.model import Matcher
    from claimkit.matching.storage import Stored, pack_model

    header, blocks = fit(small(benchmarks))
    assert pack_model(header, blocks) == pack_model(*fit(small(benchmarks)))
    chances = Matcher(Stored(header, blocks)).chances("Placeholder denies every allegation, his lawyer said.")
    assert max(chances, key=chances.get) == "weinstein.denies"


def test_what_is_trained_is_what_is_applied(benchmarks):
    pytest.importorskip("scipy")
    import numpy as np
    from matcher_learning import Settings, learn, pack, sentence_features
    from matcher_selection import label_matrix

    from claimkit.matching.model import Matcher
    from claimkit.matching.storage import Stored

    found = small(benchmarks)
    positions = sorted({name for example in found for name in example.positions})
    features = [sentence_features(example.text) for example in found]
    learnt = learn(features, label_matrix(found, positions), Settings())
    header = {
        "positions": [
            {"id": name, "offset": float(learnt.offsets[at]), "threshold": 0.5} for at, name in enumerate(positions)
        ],
        "voicing_offset": float(learnt.offsets[-1]),
        "combine": {"own": 1.0, "rival": 0.0, "voicing": 0.0, "offset": 0.0, "context": 0.0},
    }
    matcher = Matcher(Stored(header, pack(learnt)))
    expected = 1 / (1 + np.exp(-learnt.scores(features)[:, :-1]))
    applied = np.array([list(matcher.chances(example.text).values()) for example in found])
    # Weights are rounded to bytes in between.
    assert np.abs(applied - expected).max() < 0.02
    assert np.corrcoef(applied.ravel(), expected.ravel())[0, 1] > 0.999


def test_ridge_solves_its_equations(benchmarks):
    pytest.importorskip("scipy")
    import numpy as np
    import scipy.sparse as sparse
    from matcher_solvers import ridge

    design = np.random.default_rng(1).normal(size=(12, 5))
    labels = np.eye(12)[:, :3]
    answer = ridge(sparse.csr_matrix(design), labels, 0.5, rounds=200)
    assert np.allclose((design @ design.T + 1 + 0.5 * np.eye(12)) @ answer, labels, atol=1e-2)


def test_softmax_finds_the_lowest_loss(benchmarks):
    pytest.importorskip("scipy")
    import numpy as np
    import scipy.sparse as sparse
    from matcher_solvers import softmax

    numbers = np.random.default_rng(2)
    design = numbers.normal(size=(30, 4))
    targets = np.eye(3)[numbers.integers(0, 3, 30)]
    answer = softmax(sparse.csr_matrix(design), targets, 0.1, rounds=200)
    kernel = design @ design.T + 1
    scores = kernel @ answer
    chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    # At the minimum the gradient of the weights, X'(p - t + 0.1 A), is nothing.
    gradient = np.hstack([design, np.ones((30, 1))]).T @ (chances - targets + 0.1 * answer)
    assert np.abs(gradient).max() < 1e-3
