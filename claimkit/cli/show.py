"""`claimkit show`."""

import click

from claimkit.cli.options import output_format


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@output_format("text", "json", "jsonl", "csv")
def command(ids: tuple[str, ...], output: str) -> None:
    """Show records in full: a claim with its counterclaims, a position with its claims, a speaker, a source.

    Example: claimkit show claim:hl-0018
    """
    from claimkit.dataset import load
    from claimkit.linked import Claim, Position
    from claimkit.render import plain, record
    from claimkit.tables import flat

    data = load()
    found = [data[identifier] for identifier in ids]
    if output != "text":
        records = [(f.record if isinstance(f, Claim | Position) else f).model_dump(mode="json") for f in found]
        if output == "csv":
            click.echo(plain.as_csv([flat(r) for r in records]))
        else:
            click.echo(plain.as_jsonl(records) if output == "jsonl" else plain.as_json(_one(records)))
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


def _one(records: list[dict[str, object]]) -> object:
    """A single record as itself, several as a list."""
    return records[0] if len(records) == 1 else records
