"""`claimkit validate`."""

import click

from claimkit.cli.options import output_format
from claimkit.cli.run import fail_on_option, finish


@click.command("validate")
@click.argument("paths", nargs=-1, metavar="FILE|DIR...")
@click.option("--sources", metavar="DIR", help="Folder with your copies of the texts, to verify spans and digests.")
@fail_on_option
@output_format("text", "json")
def command(paths: tuple[str, ...], sources: str | None, fail_on: str | None, output: str) -> None:
    """Validate source files, or a whole dataset folder: shape, references, ledger, codebook.

    Without an argument the shipped dataset is validated.
    """
    from claimkit import store
    from claimkit.render import findings, plain
    from claimkit.validation import validate

    targets = list(paths) or [str(store.home("dataset"))]
    found = [f for target in targets for f in validate(target, sources=sources)]
    if output == "json":
        click.echo(plain.as_json([f.model_dump(mode="json") for f in found]))
    else:
        for finding in found:
            click.echo(findings.data_finding(finding))
        click.echo(findings.summary(found), err=True)
    finish(found, fail_on)
