"""Many articles."""

import json

import pytest

import claimkit
from claimkit import survey

from .cli.test_commands import run

DENIES = "There is no such thing as sex addiction, said Ben Marsh, a psychologist.\n"
AFFIRMS = "Sex addiction is a real disease, said Ana Foley, who treats it.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(f"A headline\n\n20 October 2017\n\n{AFFIRMS}", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"# B\n\n{DENIES}\n{AFFIRMS}", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\0\0")
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (tmp_path / "articles.csv").write_text("file,outlet,date\nb.md,The Ledger,2017-11-03\n", encoding="utf-8")
    return tmp_path


def test_articles_by_position_and_speaker(folder):
    table = claimkit.coverage([folder])
    assert [p[-5:] for p in table.articles] == ["a.txt", "/b.md"]
    assert list(table.errors) == [str(folder / "c.txt"), str(folder / "notes.docx")]
    real = [r for r in table.rows if r.position == "reality.real"]
    assert {(r.article[-4:], r.speaker, r.answered) for r in real} == {
        (".txt", "Ana Foley", False),
        ("b.md", "Ana Foley", True),
    }
    assert {(r.outlet, r.date) for r in real} == {(None, "2017-10-20"), ("The Ledger", "2017-11-03")}


def test_the_order_of_files_is_irrelevant(folder):
    one = claimkit.coverage([folder / "a.txt", folder / "b.md"])
    other = claimkit.coverage([folder / "b.md", folder / "a.txt"])
    assert one == other


def test_summaries(folder):
    table = claimkit.coverage([folder])
    assert ("reality.real", 1) in survey.unanswered(table)
    assert dict(table.count(lambda row: row.speaker))["Ana Foley"] == 2
    months = survey.by_month(table, ["reality"])
    assert months == [("2017-10", [1]), ("2017-11", [1])]
    assert len(table.to_pandas()) == len(table.rows)


def test_the_command(folder):
    done = run("coverage", folder)
    assert done.returncode == 3
    assert "2 read, 2 not" in done.stderr
    assert "c.txt: not a text file" in done.stderr
    assert "Voiced without an answer" in done.stdout
    rows = [json.loads(x) for x in run("coverage", folder, "--format", "jsonl").stdout.splitlines()]
    assert {r["outlet"] for r in rows} == {None, "The Ledger"}
    assert run("coverage", folder / "a.txt").returncode == 0


def test_bad_metadata_is_named(folder):
    (folder / "meta.csv").write_text("name,outlet\nx,y\n", encoding="utf-8")
    done = run("coverage", folder / "a.txt", "--metadata", folder / "meta.csv")
    assert done.returncode == 3
    assert "no column named file" in done.stderr
