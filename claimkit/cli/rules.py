"""`claimkit rules`."""

from pathlib import Path

import click

from claimkit.cli.options import config_option, output_format


@click.command("rules")
@config_option
@output_format("table", "json")
def command(config: Path | None, output: str) -> None:
    """List the rules over drafts and over data: severity, where it was set, and what they say.

    `claimkit explain RULE` says more.
    """
    from claimkit import config as configuration
    from claimkit.checks.registry import RULES as DRAFT_RULES
    from claimkit.integrity.registry import RULES as DATA_RULES
    from claimkit.render import plain
    from claimkit.render.table import table

    settings = configuration.load(config or configuration.find(Path.cwd()))
    rows = [
        {
            "rule": r.name,
            "for": "drafts",
            "severity": settings.rules.get(r.name, r.severity.value),
            "set in": str(settings.path) if r.name in settings.rules else "-",
            "says": r.summary,
        }
        for r in DRAFT_RULES
    ]
    rows += [
        {"rule": r.name, "for": "data", "severity": r.severity.value, "set in": "-", "says": r.summary}
        for r in DATA_RULES
    ]
    if output == "json":
        click.echo(plain.as_json(rows))
    else:
        click.echo(table(list(rows[0]), [list(r.values()) for r in rows]))
