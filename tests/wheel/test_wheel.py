"""What is installed works: the wheel in an environment of its own, away from the checkout."""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel
ROOT = Path(__file__).resolve().parents[2]


def run(*command, **options):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding="utf-8", **options)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--outdir", out, ROOT)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of programs of an environment that has the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    done = run(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    assert done.returncode == 0, done.stderr
    return programs


def digests(folder):
    files = folder.rglob("*.json")
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_the_wheel_holds_package_data_and_schemas_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert all(n.startswith(("claimkit/", "claimkit-")) for n in names)
    with zipfile.ZipFile(wheel) as archive:
        inside = {
            n.removeprefix("claimkit/_data/"): hashlib.sha256(archive.read(n)).hexdigest()
            for n in names
            if n.startswith("claimkit/_data/") and n.endswith(".json")
        }
    wanted = {f"{top}/{n}": d for top in ("dataset", "schemas") for n, d in digests(ROOT / top).items()}
    assert inside == wanted
    assert any(n.endswith("licenses/LICENSE") for n in names)


def test_the_sdist_is_listed(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        tops = {n.split("/")[1] for n in archive.getnames() if "/" in n}
    allowed = {
        *("claimkit", "dataset", "schemas", "tests", "docs", "examples", "benchmarks", ".ci", "PKG-INFO"),
        *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "CORRECTIONS.md", "CITATION.cff", "LICENSE"),
        *("pyproject.toml", ".gitignore"),
    }
    assert tops <= allowed
    assert {"claimkit", "dataset", "schemas", "tests", "pyproject.toml"} <= tops


def test_the_command_works_away_from_the_checkout(installed, tmp_path):
    done = run(installed / "claimkit", "--version", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].startswith("claimkit ")
    done = run(installed / "claimkit", "validate", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    done = run(installed / "claimkit", "schema", "--check", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_draft_is_checked(installed, tmp_path):
    draft = ROOT / "examples" / "newsletter.md"
    done = run(installed / "claimkit", "check", draft, "--format", "json", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    text = draft.read_text(encoding="utf-8")
    assert report["document"]["characters"] == len(text)
    assert report["passages"]
    assert report["findings"]


def test_the_library_works_without_extras(installed, tmp_path):
    code = (
        "import claimkit; d = claimkit.load(); assert len(d.claims) > 100\n"
        "try: d.to_pandas()\n"
        "except claimkit.ClaimkitError as e: print(e)\n"
    )
    done = run(installed / "python", "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "claimkit[pandas]" in done.stdout


def test_the_core_install_is_small(installed):
    # What the wheels bring; the bytecode that Python writes beside it is a fifth more.
    (site,) = installed.parent.rglob("site-packages")
    size = sum(
        p.stat().st_size
        for p in site.rglob("*")
        if p.is_file()
        and p.suffix != ".pyc"
        and p.relative_to(site).parts[0].split("-")[0] not in ("pip", "setuptools", "pkg_resources", "_distutils_hack")
    )
    assert size < 30_000_000, f"{size:,} bytes"


def test_an_editable_install_finds_the_checkout(tmp_path):
    folder = tmp_path / "env"
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    done = run(programs / "python", "-m", "pip", "install", "--quiet", "--editable", ROOT)
    assert done.returncode == 0, done.stderr
    done = run(programs / "python", "-c", "from claimkit import store; print(store.home('dataset'))", cwd=tmp_path)
    assert Path(done.stdout.strip()) == ROOT / "dataset"
