"""`claimkit rules`."""

import click

from claimkit.cli.options import output_format


@click.command("rules")
@output_format("table", "json")
def command(output: str) -> None:
    """List the rules over drafts and over data, with severity and what they say.

    `claimkit explain RULE` says more.
    """
    from claimkit.checks.registry import RULES as DRAFT_RULES
    from claimkit.integrity.registry import RULES as DATA_RULES
    from claimkit.render import plain
    from claimkit.render.table import table

    rows = [
        {"rule": r.name, "for": kind, "severity": r.severity.value, "says": r.summary}
        for kind, rules in (("drafts", DRAFT_RULES), ("data", DATA_RULES))
        for r in rules
    ]
    if output == "json":
        click.echo(plain.as_json(rows))
    else:
        click.echo(table(list(rows[0]), [list(r.values()) for r in rows]))
