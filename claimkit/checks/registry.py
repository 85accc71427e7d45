"""All rules over drafts, in the order in which they are run."""

from claimkit.checks import (
    answers,
    certainty,
    conditions,
    diagnosis,
    figures,
    overtaken,
    quotations,
    stakes,
    voices,
)
from claimkit.rules import Rule

RULES: tuple[Rule, ...] = (
    *quotations.RULES,
    *voices.RULES,
    *certainty.RULES,
    *conditions.RULES,
    *figures.RULES,
    *answers.RULES,
    *stakes.RULES,
    *overtaken.RULES,
    *diagnosis.RULES,
)
