"""claimkit: the sex-addiction debate of 2017 as a fact-check dataset, and a linter for drafts.

The public names below are loaded on first use, so that ``import claimkit`` costs next to nothing
and reads no data.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Dataset": "claimkit.dataset",
    "Claim": "claimkit.dataset",
    "load": "claimkit.dataset",
    "check": "claimkit.pipeline",
    "coverage": "claimkit.survey",
    "read": "claimkit.reading",
    "Report": "claimkit.report",
    "Document": "claimkit.text.document",
    "validate": "claimkit.validation",
    "Finding": "claimkit.findings",
    "Severity": "claimkit.findings",
    "ClaimkitError": "claimkit.errors",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    msg = f"module 'claimkit' has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted(__all__)
