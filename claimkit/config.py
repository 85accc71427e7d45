"""Settings: which rules run and how grave they are, and findings that an editor has considered and declined.

They stand in ``claimkit.toml``, or under ``[tool.claimkit]`` in ``pyproject.toml``:

    fail-on = "warning"

    [rules]
    quote-unknown = "off"
    answer-missing = "warning"

    [[allow]]
    fingerprint = "5854ca4455599f95"
    reason = "The figure is from the 2018 report, cited in the paragraph before."
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimkit.checks.registry import RULES
from claimkit.errors import ClaimkitError, did_you_mean
from claimkit.findings import Severity

FILES = ("claimkit.toml", "pyproject.toml")
OFF = "off"
_SEVERITIES = [s.value for s in Severity]
_KEYS = ("fail-on", "rules", "allow")


class ConfigError(ClaimkitError):
    """A setting that does not exist, or a value that it cannot take."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What was set, and in which file. Without a file nothing is set."""

    fail_on: str = Severity.ERROR.value
    rules: dict[str, str] = field(default_factory=dict)
    allowed: dict[str, str] = field(default_factory=dict)
    path: Path | None = None

    def severity(self, rule: str, default: Severity) -> Severity | None:
        """Return the severity of a rule: as set, or its own; None when it is off."""
        chosen = self.rules.get(rule)
        if chosen is None:
            return default
        return None if chosen == OFF else Severity(chosen)


def find(start: Path) -> Path | None:
    """Return the nearest configuration file from `start` upwards; pyproject.toml only with a [tool.claimkit]."""
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == FILES[0] or "claimkit" in _tables(path).get("tool", {})):
                return path
    return None


def load(path: Path | None) -> Settings:
    """Return the settings of a file; the defaults for None. Raises ConfigError, naming file, key and remedy."""
    if path is None:
        return Settings()
    table = _tables(path)
    if path.name == FILES[1]:
        table = table.get("tool", {}).get("claimkit", {})
    for key in table:
        if key not in _KEYS:
            raise _error(path, f"there is no setting {key!r}.{did_you_mean(key, _KEYS) or f' Known: {_KEYS}.'}")
    return Settings(_fail_on(path, table), _rules(path, table), _allowed(path, table), path)


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _error(path, f"not TOML: {error}") from None
    except OSError as error:
        raise _error(path, f"cannot be read ({error.strerror})") from None


def _error(path: Path, message: str) -> ConfigError:
    return ConfigError(f"{path}: {message}")


def _fail_on(path: Path, table: dict[str, Any]) -> str:
    value = table.get("fail-on", Settings().fail_on)
    if value not in (*_SEVERITIES, "never"):
        raise _error(path, f"fail-on = {value!r} is none of {', '.join(_SEVERITIES)}, never")
    return str(value)


def _rules(path: Path, table: dict[str, Any]) -> dict[str, str]:
    known = {rule.name for rule in RULES}
    chosen = table.get("rules", {})
    if not isinstance(chosen, dict):
        raise _error(path, 'rules is a table: [rules] with lines like quote-unknown = "off"')
    for name, value in chosen.items():
        if name not in known:
            raise _error(path, f"there is no rule {name!r}.{did_you_mean(name, known)} `claimkit rules` lists them.")
        if value not in (*_SEVERITIES, OFF):
            raise _error(path, f"rules.{name} = {value!r} is none of {', '.join(_SEVERITIES)}, {OFF}")
    return dict(chosen)


def _allowed(path: Path, table: dict[str, Any]) -> dict[str, str]:
    entries = table.get("allow", [])
    allowed = {}
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, dict) or set(entry) != {"fingerprint", "reason"} or not str(entry["reason"]).strip():
            raise _error(path, "each [[allow]] has a fingerprint and a reason, and nothing else")
        allowed[str(entry["fingerprint"])] = str(entry["reason"])
    return allowed
