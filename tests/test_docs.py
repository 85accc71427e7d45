"""Documents show what the commands really print, and promise what is there."""

import importlib.util
import re

import pytest

from claimkit.cli.main import COMMANDS

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_documents_are_fresh(capsys):
    assert generator().run(check=True) == 0, capsys.readouterr().out + "run: python docs/generate.py"


def test_a_stale_block_would_be_seen():
    stale = "<!-- $ claimkit --version -->\nclaimkit 0.0.0\n<!-- end -->"
    assert "claimkit 0.0.0" not in generator().with_blocks(stale)


@pytest.mark.parametrize("heading", ["Run it", "Test it"])
def test_the_readme_has_one_command_line_for(heading):
    section = re.search(rf"^## {heading}\n(.*?)^## ", README, re.DOTALL | re.MULTILINE)[1]
    (block,) = re.findall(r"^```sh\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    assert len(block.strip().splitlines()) == 1


def test_ci_runs_the_readme_command():
    assert "Test it" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readme_names_every_command():
    assert all(f"`{c}" in README or f"claimkit {c}" in README for c in COMMANDS)


@pytest.mark.parametrize(
    "path",
    sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("dataset/*.md")]),
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_links_lead_somewhere(path):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]), ids=lambda p: str(p.relative_to(ROOT))
)
def test_documents_say_that_no_person_reviewed_or_nothing(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"human[- ]reviewed|reviewed by (?:a human|editors)", text)


def test_python_examples_of_the_readme_run():
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)[1]
    draft = ROOT / "examples" / "newsletter.md"
    code = block.replace('"draft.md"', repr(str(draft)))
    namespace = {}
    exec(compile(code, "README", "exec"), namespace)  # noqa: S102 - the README is ours
    assert namespace["report"].findings
