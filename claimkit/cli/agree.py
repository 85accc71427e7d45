"""`claimkit agree`."""

from pathlib import Path

import click

from claimkit.cli.options import output_format


@click.command("agree")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[A B]...")
@click.option("--list", "show_list", is_flag=True, help="List the disagreements and the unpaired claims.")
@output_format("text", "json")
def command(paths: tuple[Path, ...], show_list: bool, output: str) -> None:
    """Compare independent readings: F1 on which claims there are, Krippendorff's alpha per field.

    Readings are given in pairs of one source. Without arguments the shipped readings are compared,
    for each source and over all.
    """
    from claimkit.annotate.agreement import compare, reading_pairs
    from claimkit.render import agreement, plain

    groups = reading_pairs(paths)
    results = {name: compare(pairs) for name, pairs in groups.items()}
    if output == "json":
        click.echo(plain.as_json({name: agreement.as_dict(result) for name, result in results.items()}))
        return
    click.echo(agreement.text(results, show_list=show_list))
