"""The day a page was published, as it tells programs: meta elements, JSON-LD, and the time elements of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimkit.text.dates import find_date
from claimkit.text.html_article import Article
from claimkit.text.html_tokens import Token, attributes
from claimkit.text.wordlists import words

_META = words(
    "article:published_time article:published og:published_time og:article:published_time date datepublished dc.date "
    "dc.date.issued dcterms.date dcterms.issued dcterms.created pubdate publishdate publish-date publication_date "
    "citation_publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime"
)
_JSON = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{4,40})\"")


def published(text: str, tokens: Sequence[Token], article: Article) -> str | None:
    """The date as YYYY-MM-DD, from the surest place that gives one; None when there is none.

    The first time element counts only within the article: a page has today's date above its menu.
    """
    return next(_by_meta(text, tokens), None) or next(_by_json(text, tokens), None) or _by_time(text, tokens, article)


def _by_meta(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.kind == "start" and token.name == "meta":
            found = attributes(text, token)
            names = (found.get(key, "").lower() for key in ("property", "name", "itemprop"))
            if any(name in _META for name in names) and (date := _date(found.get("content", ""))):
                yield date


def _by_json(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    for token, content in pairwise(tokens):
        if token.kind == "start" and token.name == "script" and content.kind == "text":
            kind = attributes(text, token).get("type", "").lower()
            if kind == "application/ld+json":
                for match in _JSON.finditer(text, content.start, content.end):
                    if date := _date(match[1]):
                        yield date


def _by_time(text: str, tokens: Sequence[Token], article: Article) -> str | None:
    first = None
    for number, token in enumerate(tokens):
        if token.kind != "start" or token.name != "time" or article.leaves_out(number):
            continue
        found = attributes(text, token)
        date = _date(found.get("datetime", ""))
        if date and (found.get("itemprop", "").lower() == "datepublished" or "pubdate" in found):
            return date
        first = first or date
    return first


def _date(words_: str) -> str | None:
    return find_date(words_.replace("/", "-"))
