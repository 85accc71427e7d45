"""All rules over drafts, in the order in which they are run."""

from claimkit.checks import answers, figures, quotations
from claimkit.rules import Rule

RULES: tuple[Rule, ...] = (*quotations.RULES, *figures.RULES, *answers.RULES)
