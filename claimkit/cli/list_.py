"""`claimkit list`."""

import click

from claimkit.cli.options import filtered, filters, output_format, print_claims


@click.command("list")
@filters
@output_format("table", "json", "jsonl", "csv")
def command(output: str, **wanted: str | None) -> None:
    """List the claims of the dataset that meet every filter.

    Example: claimkit list --speaker "Jennifer Weeks" --certainty possible
    """
    from claimkit.dataset import load

    print_claims(filtered(load().claims, wanted), output)
