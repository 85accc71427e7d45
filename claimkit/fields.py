"""The shapes of single values: ids, dates, addresses, text.

Every shape is a regular expression that pydantic (on Python's engine), jsonschema and ECMAScript
validators read alike. ``$`` matches before a trailing newline in Python but not elsewhere, hence
``(?!\\n)``; dates are spelt out as patterns because validators disagree on whether ``format`` is
checked at all.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic import Field as PydanticField

_END = r"(?!\n)$"
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"

_LEAP = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DAY = (
    r"((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    r"|02-(0[1-9]|1[0-9]|2[0-8]))"
)
DATE = rf"^([0-9]{{4}}-{_DAY}|{_LEAP}-02-29){_END}"
PARTIAL_DATE = rf"^([0-9]{{4}}|[0-9]{{4}}-(0[1-9]|1[0-2])|[0-9]{{4}}-{_DAY}|{_LEAP}-02-29){_END}"


def _text(pattern: str, longest: int) -> StringConstraints:
    return StringConstraints(pattern=pattern, min_length=1, max_length=longest)


def _whole(value: Any) -> Any:
    """Take 12.0 for 12, as JSON Schema 2020-12 does (section 4.2.3: no fraction is an integer)."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Text = Annotated[str, _text(rf"^[^\u0000-\u0020]([^\u0000-\u001f]*[^\u0000-\u0020])?{_END}", 2000)]
Date = Annotated[str, _text(DATE, 10)]
PartialDate = Annotated[str, _text(PARTIAL_DATE, 10)]
Url = Annotated[str, _text(rf"^https?://[!-~]+{_END}", 2000)]
Digest = Annotated[str, _text(rf"^[0-9a-f]{{64}}{_END}", 64)]
Version = Annotated[str, _text(rf"^[0-9]+\.[0-9]+(\.[0-9]+)?{_END}", 20)]
Count = Annotated[int, PydanticField(ge=0), BeforeValidator(_whole)]
Ordinal = Annotated[int, PydanticField(ge=1), BeforeValidator(_whole)]

SourceId = Annotated[str, _text(rf"^source:{_SLUG}{_END}", 80)]
ClaimId = Annotated[str, _text(rf"^claim:[a-z]{{2,12}}-[0-9]{{4}}{_END}", 30)]
SpeakerId = Annotated[str, _text(rf"^speaker:{_SLUG}{_END}", 80)]
ReferenceId = Annotated[str, _text(rf"^reference:{_SLUG}{_END}", 80)]
EvidenceId = Annotated[str, _text(rf"^(reference|source):{_SLUG}{_END}", 80)]
CounterclaimId = Annotated[str, _text(rf"^counterclaim:[0-9]{{4}}{_END}", 17)]
QuestionId = Annotated[str, _text(rf"^{_SLUG}{_END}", 40)]
PositionId = Annotated[str, _text(rf"^{_SLUG}\.{_SLUG}{_END}", 80)]
Runs = Annotated[str, StringConstraints(pattern=rf"^([0-9a-f]{{5}})*{_END}", max_length=2_000_000)]
