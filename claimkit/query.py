"""Collections of records: tables by id, and claims that can be narrowed down with filters."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from claimkit.errors import unknown
from claimkit.vocabulary import Attribution, Certainty, ClaimKind, Verdict, Vocabulary, Voice

if TYPE_CHECKING:
    from claimkit.dataset import Dataset
    from claimkit.linked import Claim

T = TypeVar("T")


class Table(Mapping[str, T]):
    """Records by id; a wrong id gets a did-you-mean."""

    def __init__(self, what: str, items: Mapping[str, T]) -> None:
        self._what = what
        self._items = items

    def __getitem__(self, key: str) -> T:
        if key not in self._items:
            raise unknown(self._what, key, self._items)
        return self._items[key]

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<{len(self)} {self._what}s>"


Keep = Callable[["Claim"], bool]
Filter = Callable[["Dataset", str | None], Keep]


class Claims(Sequence["Claim"]):
    """Claims in a fixed order, to be narrowed down with `where`."""

    def __init__(self, data: "Dataset", items: tuple["Claim", ...]) -> None:
        self._data = data
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: Any) -> Any:
        return Claims(self._data, self._items[index]) if isinstance(index, slice) else self._items[index]

    def __iter__(self) -> Iterator["Claim"]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Claims) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"<{len(self)} claims>"

    def where(self, **wanted: str | None) -> "Claims":
        """Return the claims that meet every filter.

        Filters: `speaker`, `via`, `publisher` (name, alias or id), `source` (id), `position` and
        `question` (ids; position may be None), `certainty`, `voice`, `attribution`, `kind`,
        `standing` (values of the vocabulary). Raises UnknownNameError for a filter, name or value
        that does not exist, with a suggestion.
        """
        keep: list[Keep] = []
        for name, value in wanted.items():
            if name not in FILTERS:
                raise unknown("filter", name, FILTERS)
            keep.append(FILTERS[name](self._data, value))
        return Claims(self._data, tuple(c for c in self._items if all(k(c) for k in keep)))


def _by_speaker(attribute: str) -> Filter:
    def build(data: "Dataset", value: str | None) -> Keep:
        wanted = data.speaker_named(value).id if value is not None else None
        return lambda claim: getattr(claim.record, attribute) == wanted

    return build


def _by_publisher(data: "Dataset", value: str | None) -> Keep:
    wanted = data.speaker_named(value or "").id
    return lambda claim: claim.source.publisher == wanted


def _by_source(data: "Dataset", value: str | None) -> Keep:
    wanted = data.sources[value or ""].id
    return lambda claim: claim.source.id == wanted


def _by_position(data: "Dataset", value: str | None) -> Keep:
    wanted = data.positions[value].id if value is not None else None
    return lambda claim: claim.record.position == wanted


def _by_question(data: "Dataset", value: str | None) -> Keep:
    wanted = data.questions[value or ""].id
    return lambda claim: (claim.record.position or "").partition(".")[0] == wanted


def _by_value(attribute: str, vocabulary: type[Vocabulary]) -> Filter:
    def build(data: "Dataset", value: str | None) -> Keep:
        values = [v.value for v in vocabulary]
        if value not in values:
            raise unknown(f"{'standing' if attribute == 'verdict' else attribute} value", str(value), values)
        return lambda claim: getattr(claim, attribute) == value

    return build


FILTERS: dict[str, Filter] = {
    "speaker": _by_speaker("speaker"),
    "via": _by_speaker("via"),
    "publisher": _by_publisher,
    "source": _by_source,
    "position": _by_position,
    "question": _by_question,
    "certainty": _by_value("certainty", Certainty),
    "voice": _by_value("voice", Voice),
    "attribution": _by_value("attribution", Attribution),
    "kind": _by_value("kind", ClaimKind),
    "standing": _by_value("verdict", Verdict),
}
