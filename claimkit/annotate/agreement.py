"""How far two independent readings of a source agree.

Which claims there are is compared first: claims whose main passage is the same are paired so that
the words of their statements overlap most, each claim at most once. F1 is the share of paired
claims. On the pairs, Krippendorff's alpha for nominal data is computed per field; it is undefined
(None) where there are no pairs or only one value was ever used, since there is then no expected
disagreement to compare with.

Source of alpha: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), nominal metric.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimkit import store
from claimkit.errors import ClaimkitError
from claimkit.models import ReadClaim, Reading
from claimkit.text.normalise import words

FIELDS = ("speaker", "voice", "attribution", "certainty", "condition", "kind", "position", "via")
"""Fields that are compared; of a condition, only whether there is one."""

RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Agreement on one field: shared items, equal values, alpha, and a 95% bootstrap interval of alpha."""

    field: str
    items: int
    equal: int
    alpha: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readings have in common."""

    first: int
    second: int
    paired: int
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[tuple[ReadClaim, ReadClaim, tuple[str, ...]], ...]
    unpaired: tuple[ReadClaim, ...]

    @property
    def f1(self) -> float | None:
        """F1 of which claims there are; None when there are none."""
        total = self.first + self.second
        return 2 * self.paired / total if total else None


def alpha_nominal(units: Sequence[Sequence[str]]) -> float | None:
    """Return Krippendorff's alpha of `units`, each the values given to one item; None when undefined.

    Units with fewer than two values are left out, as the method prescribes.
    """
    coincidences: dict[tuple[str, str], float] = defaultdict(float)
    # Equal units are counted together: the bootstrap calls this a thousand times.
    for unit, times in Counter(map(tuple, units)).items():
        if len(unit) < 2:
            continue
        counts = Counter(unit)
        for a, n in counts.items():
            for b, m in counts.items():
                coincidences[a, b] += times * n * (m - (a == b)) / (len(unit) - 1)
    totals: dict[str, float] = defaultdict(float)
    for (a, _), weight in coincidences.items():
        totals[a] += weight
    n_all = sum(totals.values())
    if n_all < 2:
        return None
    observed = sum(n for (a, b), n in coincidences.items() if a != b) / n_all
    expected = sum(x * y for a, x in totals.items() for b, y in totals.items() if a != b) / (n_all * (n_all - 1))
    return None if expected == 0 else 1 - observed / expected


def pair(first: Sequence[ReadClaim], second: Sequence[ReadClaim]) -> list[tuple[ReadClaim, ReadClaim]]:
    """Pair claims with the same main passage, those whose statements share most words first."""
    scored = []
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            if a.passages[0] == b.passages[0]:
                scored.append((-_overlap(a.statement, b.statement), i, j))
    used_first: set[int] = set()
    used_second: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored):
        if i not in used_first and j not in used_second:
            used_first.add(i)
            used_second.add(j)
            pairs.append((i, j))
    return [(first[i], second[j]) for i, j in sorted(pairs)]


def _overlap(a: str, b: str) -> float:
    left, right = ({w.folded for w in words(s)} for s in (a, b))
    return len(left & right) / len(left | right) if left | right else 0.0


def value(claim: ReadClaim, field: str) -> str:
    """Return the value that is compared: text as folded words, of a condition only whether there is one."""
    if field == "condition":
        return "yes" if claim.condition else "no"
    return str(getattr(claim, field) or "-").casefold()


def compare(readings: Sequence[tuple[Reading, Reading]]) -> Agreement:
    """Compare pairs of readings, each pair of one source, and sum up over them."""
    pairs: list[tuple[ReadClaim, ReadClaim]] = []
    unpaired: list[ReadClaim] = []
    for a, b in readings:
        shared = pair(a.claims, b.claims)
        seen = {id(c) for two in shared for c in two}
        unpaired += [c for c in (*a.claims, *b.claims) if id(c) not in seen]
        pairs += shared
    differing = []
    for a_claim, b_claim in pairs:
        fields = tuple(f for f in FIELDS if value(a_claim, f) != value(b_claim, f))
        if fields:
            differing.append((a_claim, b_claim, fields))
    return Agreement(
        first=sum(len(a.claims) for a, _ in readings),
        second=sum(len(b.claims) for _, b in readings),
        paired=len(pairs),
        fields=tuple(_field(f, [(value(a, f), value(b, f)) for a, b in pairs]) for f in FIELDS),
        disagreements=tuple(differing),
        unpaired=tuple(unpaired),
    )


def _field(field: str, units: list[tuple[str, str]]) -> FieldAgreement:
    draw = random.Random(20171005)  # noqa: S311  (resampling, not secrecy: the same interval at every run)
    alphas = []
    for _ in range(RESAMPLES if units else 0):
        value = alpha_nominal(draw.choices(units, k=len(units)))
        if value is not None:
            alphas.append(value)
    alphas.sort()
    low, high = (alphas[int(len(alphas) * q)] for q in (0.025, 0.975)) if alphas else (None, None)
    return FieldAgreement(field, len(units), sum(a == b for a, b in units), alpha_nominal(units), low, high)


def reading_pairs(paths: Sequence[Path]) -> dict[str, list[tuple[Reading, Reading]]]:
    """Return readings in pairs by source, and all of them under ``all``; without paths, the shipped ones.

    Raises ClaimkitError when paths do not come in pairs of one source.
    """
    paths = list(paths) or sorted((store.home("dataset") / "readings").glob("*.json"))
    readings = [store.read_record(path, Reading) for path in paths]
    groups: dict[str, list[tuple[Reading, Reading]]] = {}
    for a, b in zip(readings[::2], readings[1::2], strict=False):
        if a.source != b.source:
            msg = f"readings of two different sources cannot be compared: {a.source} and {b.source}"
            raise ClaimkitError(msg)
        groups.setdefault(a.source, []).append((a, b))
    if len(readings) % 2 or not readings:
        msg = f"readings are compared in pairs, and {len(readings)} were given"
        raise ClaimkitError(msg)
    if len(groups) > 1:
        groups["all"] = [two for pairs in list(groups.values()) for two in pairs]
    return groups
