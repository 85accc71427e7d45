"""`claimkit show`."""

import click

from claimkit.cli.options import output_format


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@output_format("text", "json")
def command(ids: tuple[str, ...], output: str) -> None:
    """Show records in full: a claim with its counterclaims, a position with its claims, a speaker, a source.

    Example: claimkit show claim:hl-0018
    """
    from claimkit.dataset import load
    from claimkit.linked import Claim, Position
    from claimkit.render import plain, record

    data = load()
    found = [data[identifier] for identifier in ids]
    if output == "json":
        records = [(f.record if isinstance(f, Claim | Position) else f).model_dump(mode="json") for f in found]
        click.echo(plain.as_json(records[0] if len(records) == 1 else records))
        return
    for index, item in enumerate(found):
        if index:
            click.echo("\n" + "-" * 20 + "\n")
        if isinstance(item, Claim):
            click.echo(record.claim(item))
        elif isinstance(item, Position):
            click.echo(record.position(item))
        else:
            click.echo(plain.as_json(item.model_dump(mode="json", exclude_defaults=True)))
