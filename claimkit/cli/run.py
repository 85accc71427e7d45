"""What a run says beside its output, and how it ends: the exit code from the findings."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from claimkit.findings import Finding

F = TypeVar("F", bound=Callable[..., Any])


def fail_on_option(function: F) -> F:
    """Add --fail-on."""
    return click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "note", "never"]),
        help="From which severity on the exit code is 1; error unless the configuration says otherwise.",
    )(function)


def notice(message: object) -> None:
    """Print a line for whoever called, on standard error; what a file or a server put in it cannot drive a terminal."""
    from claimkit.render.plain import printable

    click.echo(f"claimkit: {printable(str(message))}", err=True)


def finish(findings: Sequence["Finding"], fail_on: str | None, *, broken: bool = False) -> None:
    """End the command: 3 when something could not be read, 1 for findings at or above `fail_on`, else 0."""
    from claimkit.findings import Severity

    fail_on = fail_on or Severity.ERROR.value
    if broken:
        raise click.exceptions.Exit(3)
    if fail_on != "never" and any(f.severity.rank <= Severity(fail_on).rank for f in findings):
        raise click.exceptions.Exit(1)
