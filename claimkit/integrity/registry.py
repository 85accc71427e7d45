"""All rules over data, in the order in which they are run."""

from claimkit.integrity import codebook, files, identifiers, ledger, links
from claimkit.integrity.corpus import DataRule

RULES: tuple[DataRule, ...] = (
    *identifiers.RULES,
    *ledger.RULES,
    *codebook.RULES,
    *links.RULES,
    *files.RULES,
)
