"""`import claimkit` loads nothing heavy and reads no data."""

import json
import subprocess
import sys

import pytest

import claimkit

HEAVY = ["pydantic", "jsonschema", "click", "nupunkt", "rapidfuzz", "claimkit.models", "claimkit.store"]


def modules_after(code):
    printed = f"import json, sys; {code}; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", printed], capture_output=True, text=True, check=True)
    return set(json.loads(run.stdout))


def test_import_is_lazy():
    assert not modules_after("import claimkit") & set(HEAVY)


def test_a_public_name_loads_what_it_needs():
    assert "pydantic" in modules_after("import claimkit; claimkit.load")


def test_help_loads_no_data_half():
    loaded = modules_after("import claimkit.cli.main")
    assert not loaded & {"pydantic", "jsonschema", "claimkit.models"}


@pytest.mark.parametrize("name", claimkit.__all__)
def test_every_public_name_exists(name):
    assert getattr(claimkit, name) is not None
    assert name in dir(claimkit)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        claimkit.chekc  # noqa: B018 - the look-up itself is what fails


@pytest.mark.parametrize("name", ["check", "coverage", "read", "validate", "load"])
def test_no_module_hides_a_public_function(name):
    # Importing a submodule sets an attribute of the package: a module called `check` would replace the function.
    code = (
        "import claimkit, importlib, pkgutil\n"
        "for m in pkgutil.walk_packages(claimkit.__path__, 'claimkit.'):\n"
        "    if '__main__' not in m.name: importlib.import_module(m.name)\n"
        f"assert callable(claimkit.{name})"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
