"""`claimkit stats`."""

import click

from claimkit.cli.options import output_format


@click.command("stats")
@output_format("text", "json")
def command(output: str) -> None:
    """Count what the dataset holds: claims, speakers, sources, counterclaims, standings."""
    from claimkit.dataset import load
    from claimkit.render import plain
    from claimkit.stats import counts

    found = counts(load())
    if output == "json":
        click.echo(plain.as_json(found))
        return
    for group, values in found.items():
        click.echo(group)
        for name, number in values.items():
            click.echo(f"  {number:>5}  {name}")
