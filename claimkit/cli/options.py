"""Options that several commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from claimkit.dataset import Claims

F = TypeVar("F", bound=Callable[..., Any])

FILTER_HELP = {
    "speaker": "Name, alias or id of who is committed to the claim.",
    "source": "Id of the source.",
    "position": "Id of the position that it takes.",
    "question": "Id of the question that its position answers.",
    "certainty": "certain, probable, possible or unknown.",
    "voice": "author, quoted, paraphrased or relayed.",
    "kind": "fact, interpretation, definition, value or prediction.",
    "standing": "What was found out about it.",
}


def filters(function: F) -> F:
    """Add one option for each filter of claims."""
    for name, text in reversed(FILTER_HELP.items()):
        function = click.option(f"--{name}", help=text)(function)
    return function


def output_format(*formats: str) -> Callable[[F], F]:
    """Add --format with the given choices; the first is the default."""
    return click.option(
        "--format",
        "output",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print it.",
    )


def config_option(function: F) -> F:
    """Add --config."""
    return click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Configuration file, instead of the nearest claimkit.toml or pyproject.toml.",
    )(function)


def filtered(claims: "Claims", wanted: dict[str, str | None]) -> "Claims":
    """Return the claims that meet the filters that were given."""
    return claims.where(**{k: v for k, v in wanted.items() if v is not None})


def print_claims(claims: Sequence[Any], output: str) -> None:
    """Print claims as a table for people, or as JSON, JSON Lines or CSV for programs."""
    from claimkit.render import plain
    from claimkit.render.table import table
    from claimkit.tables import claim_row

    if output == "table":
        if claims:
            rows = [[c.id, c.speaker.name, c.certainty, c.record.position or "-", c.statement] for c in claims]
            click.echo(table(["id", "speaker", "certainty", "position", "statement"], rows))
        click.echo(f"{len(claims)} claim{'' if len(claims) == 1 else 's'}", err=True)
        return
    text = plain.as_rows([claim_row(c) for c in claims], output)
    if text:
        click.echo(text)
