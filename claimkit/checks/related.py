"""Records of the dataset as what a finding rests on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimkit.findings import Related

if TYPE_CHECKING:
    from claimkit.linked import Claim


def claim(item: "Claim") -> Related:
    """Return a claim with its speaker, date, and the address that jumps to its passage."""
    return Related(
        id=item.id,
        label=item.statement,
        speaker=item.speaker.name,
        date=item.source.date,
        url=address(item),
    )


def address(item: "Claim") -> str | None:
    """Return the source's address with a text fragment for the claim's passage, where its ends are kept.

    Text fragments: WICG, "URL Fragment Text Directives"; a comma, dash or ampersand must be encoded.
    """
    url = item.source.url
    if url is None or not item.passages:
        return url
    passage = item.passages[0]
    if not (passage.first_words and passage.last_words):
        return url
    start, end = (quote(words, safe="").replace("-", "%2D") for words in (passage.first_words, passage.last_words))
    return f"{url}#:~:text={start},{end}"


def claims(items: Iterable["Claim"]) -> tuple[Related, ...]:
    """Return several claims."""
    return tuple(claim(item) for item in items)
