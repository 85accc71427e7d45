"""Each rule over data fires on its mistake, at the exact place, and is silent on the good dataset."""

import json
import shutil

import pytest

from claimkit.annotate.canonical import format_folder
from claimkit.integrity.registry import RULES
from claimkit.validation import validate

from ..conftest import INVENTED

SOURCE = "sources/daily-ledger.json"


def claim(n, **changes):
    return lambda d: d["claims"][n - 1].update(changes)


def drop(path, key):
    def change(document):
        at = document
        for part in path:
            at = at[part]
        del at[key]

    return change


def rows(**by_index):
    def change(document):
        for index, changes in by_index.items():
            document["passages"][int(index[1:])].update(changes)

    return change


def append_link(document):
    document["counterclaims"].append({**document["counterclaims"][0], "id": "counterclaim:0003"})


def standing(verdict):
    return {
        "verdict": verdict,
        "as_of": "2026-11-25",
        "annotation": {
            "reader": "r",
            "reader_kind": "machine",
            "date": "2026-11-25",
            "reading_pass": "single",
            "human_review": None,
        },
    }


# rule -> file, the change that makes the mistake, and the pointers at which the rule must fire.
MISTAKES = {
    "duplicate-id": (SOURCE, claim(2, id="claim:dl-0001"), ["/claims/1/id"]),
    "unknown-id": (SOURCE, claim(2, speaker="speaker:ana-folie"), ["/claims/1/speaker"]),
    "ledger-order": (SOURCE, rows(_3={"start": 100}), ["/passages/3/start"]),
    "passage-unaccounted": (SOURCE, drop(["claims"], 1), ["/passages/1"]),
    "passage-differs": (SOURCE, rows(_1={"digest": "0" * 64}), ["/passages/1/digest"]),
    "statement-long": (SOURCE, claim(2, statement=" ".join(["Women"] * 31)), ["/claims/1/statement"]),
    "statement-dependent": (SOURCE, claim(2, statement="They accuse him."), ["/claims/1/statement"]),
    "statement-copied": (
        SOURCE,
        claim(1, statement="The producer left a clinic on Friday after one week of treatment."),
        ["/claims/0/statement"],
    ),
    "voice-attribution": (SOURCE, claim(4, attribution="none"), ["/claims/3/attribution"]),
    "cue-certainty": (SOURCE, claim(9, cues=[]), ["/claims/8/cues"]),
    "claim-repeated": (
        SOURCE,
        claim(4, statement="Patients of all ages have been treated by Ana Foley, for the condition."),
        ["/claims/3/statement"],
    ),
    "standing-evidence": (SOURCE, claim(2, standing=standing("supported")), ["/claims/1/standing"]),
    "contested-without-answer": (
        SOURCE,
        claim(2, standing={**standing("contested"), "references": ["reference:agency-manual"]}),
        ["/claims/1/standing/verdict"],
    ),
    "overtaken-before": (
        SOURCE,
        lambda d: d["claims"][18]["standing"]["overtaken"].update(since="2016"),
        ["/claims/18/standing/overtaken/since"],
    ),
    "accused-without-outcome": (
        "speakers.json",
        lambda d: next(s for s in d["speakers"] if s.get("accused")).pop("outcomes"),
        ["/speakers/4"],
    ),
    "counterclaim-self": ("counterclaims.json", append_link, ["/counterclaims/2"]),
    "rebuttal-one-way": ("counterclaims.json", drop(["counterclaims"], 1), ["/counterclaims/0/type"]),
    "position-mirror": (
        "debate.json",
        lambda d: d["positions"][0].update(mirror="reality.not-addiction"),
        ["/positions/0/mirror", "/positions/1/mirror"],
    ),
}


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(INVENTED / "dataset", tmp_path / "dataset")


def mistaken(folder, file, change):
    path = folder / file
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    format_folder(folder, write=True)


@pytest.mark.parametrize("name", MISTAKES)
def test_the_rule_fires_at_its_place_and_nothing_else_does(folder, name):
    file, change, pointers = MISTAKES[name]
    mistaken(folder, file, change)
    found = validate(folder, sources=INVENTED / "captures" if name == "passage-differs" else None)
    assert [(f.file, f.rule, f.pointer) for f in found] == [(file, name, p) for p in pointers]
    for finding in found:
        text = (folder / file).read_text(encoding="utf-8")
        value = json.loads(text[finding.start : finding.end])
        at = json.loads(text)
        for part in finding.pointer.split("/")[1:]:
            at = at[int(part) if part.isdecimal() else part]
        assert value == at
        assert text.splitlines()[finding.line - 1][finding.column - 1 :].startswith(
            text[finding.start : finding.start + 1]
        )


def test_canonical_form(folder):
    path = folder / SOURCE
    path.write_text(path.read_text(encoding="utf-8").replace("\n", "\n "), encoding="utf-8")
    assert [f.rule for f in validate(folder)] == ["manifest-stale", "canonical-form"]


def test_manifest(folder):
    path = folder / "manifest.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"path": "speakers.json"', '"path": "people.json"'), encoding="utf-8"
    )
    messages = [f.message for f in validate(folder) if f.rule == "manifest-stale"]
    assert messages == [
        "speakers.json is in the folder but not in the manifest",
        "people.json is in the manifest but not in the folder",
    ]


def test_every_rule_has_a_mistake():
    assert {r.name for r in RULES} == {*MISTAKES, "canonical-form", "manifest-stale"}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_rule_says_why_and_what_to_do(rule):
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.help.endswith(".")


def test_the_invented_dataset_is_sound():
    assert validate(INVENTED / "dataset", sources=INVENTED / "captures") == []


def test_the_shipped_dataset_is_sound():
    from claimkit import store

    assert validate(store.home("dataset")) == []


def test_the_shipped_dataset_fits_the_captures(captures):
    from claimkit import store

    assert validate(store.home("dataset"), sources=captures) == []
