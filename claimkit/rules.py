"""What a rule over drafts is: a declared object with its reason, its authority and its examples."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimkit.findings import Related, Severity

if TYPE_CHECKING:
    from claimkit.draft import Draft


@dataclass(frozen=True, slots=True)
class Authority:
    """Where a rule comes from: a text that was really read, and what it says in our own words."""

    title: str
    publisher: str
    url: str
    says: str


@dataclass(frozen=True, slots=True)
class Example:
    """A draft with invented speakers, and the exact words at which the rule fires; none where it is silent."""

    text: str
    at: str | None = None
    dated: str = "2017-11-20"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a rule found. `start` and `end` are a half-open span of the draft's prose.

    `key` is what identifies it apart from its place; without it the words at the place do. `rule` stands for the rule's
    own name where it is another.
    """

    start: int
    end: int
    message: str
    help: str | None = None
    severity: Severity | None = None
    position: str | None = None
    speaker: str | None = None
    related: tuple[Related, ...] = ()
    key: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over drafts. Its name reads well after "allow"; its examples run as tests."""

    name: str
    severity: Severity
    summary: str
    why: str
    help: str
    authority: Authority
    bad: Example
    good: Example
    find: Callable[["Draft"], Iterator[Hit]] = field(repr=False)
    status: str = "stable"
