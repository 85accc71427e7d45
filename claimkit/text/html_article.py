"""Which parts of a page are its article.

Only a page is judged so, something with `html`, `head`, `body`, `article` or `main` in it; a piece of HTML as editing
systems keep it is all article. From a page two things are left out:

1. furniture: asides, footers, dialogs, what is hidden, lists of links, and what a role, a class or an id calls a menu,
   a notice, a newsletter, comments and the like, unless a good part of the prose stands in it;
2. what stands outside the article: outside the elements that say they are its body (`itemprop="articleBody"`,
   `article`, `main`), the first of these that hold enough prose, or else outside the smallest element with most of it.
   The title above it, and what stands between the two, is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimkit.text.html_outline import Element, Outline, outline
from claimkit.text.html_tokens import HEAD_ENDS, Token
from claimkit.text.wordlists import words

_PAGE = words("html head body article main")
_CONTAINERS = words("html body main article section div form center table tbody tr td")
_FURNITURE = words("aside footer dialog")
_ROLES = words(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist status alert"
)
_LISTS = words("ul ol div section table p header")
_WORDS = words(
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr ccpa newsletter signup subscribe "
    "subscription regwall share sharing sharebar social related recommended recommendations trending sidebar "
    "promo promos advert advertisement advertising ads ad sponsored sponsor outbrain taboola popup modal overlay "
    "toolbar masthead copyright pagination pager tags skip skiplink screenreader"
)
# The class "paywall" alone is what publishers put on the text behind one.
_PAIRS = words(
    "most-read most-popular read-next read-more read-also more-stories more-from more-on up-next also-like also-read "
    "sign-up log-in site-header site-footer page-footer site-name site-title author-bio about-author screen-reader "
    "sr-only visually-hidden print-only back-top top-stories latest-news follow-us "
    "paywall-prompt paywall-message paywall-barrier paywall-cta paywall-offer"
)
_COMMENTS = words("comment comments commentlist disqus respond livefyre coral")
# Names of these elements are lists of everything a page has ("single tag-social comments-open").
_UNNAMED = words("html body main article")
_SPLIT = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)

_TOO_MUCH = 1 / 3
"""Share of a page's prose from which on nothing is taken for furniture."""
_ENOUGH = 250
"""Characters of prose that an article has."""
_MOST = 0.4
"""Share of the prose that is in what says it is the article, if it is."""
_NEARLY_ALL = 0.75
"""Share of the prose that is in the smallest element which has most of it."""
_MANY_LINKS = 0.8
_AS_GOOD = 1 / 3
"""An article beside a larger one is part of it (a live blog) from this share of its prose on."""


@dataclass(frozen=True, slots=True)
class Article:
    """What of the tokens of a page is left out, and which cells are text like any other, by the number of their tag."""

    out: bytes = b""
    cells: frozenset[int] = field(default=frozenset())

    def leaves_out(self, number: int) -> bool:
        """Whether the token of that number is left out."""
        return bool(self.out) and bool(self.out[number])


def find(text: str, tokens: Sequence[Token]) -> Article:
    """Find the article among the tokens of `text`."""
    if not any(t.kind == "start" and t.name in _PAGE for t in tokens):
        return Article()
    found = outline(text, tokens)
    out = bytearray(len(tokens))
    dropped = _furniture(found)
    _without(found, dropped)
    roots = _roots(found)
    if roots:
        out[:] = b"\1" * len(tokens)
        for index in roots:
            _mark(out, found.elements[index], 0)
        _keep_title(found, roots, out)
    for index in dropped:
        _mark(out, found.elements[index], 1)
    # The head says what the page is called and when it was made.
    head = next((n for n, t in enumerate(tokens) if t.kind == "start" and t.name in HEAD_ENDS), len(tokens))
    out[:head] = bytes(head)
    cells = frozenset(e.first for e in found.elements if e.name in {"td", "th"} and e.prose)
    return Article(bytes(out), cells)


def _mark(out: bytearray, element: Element, value: int) -> None:
    out[element.first : element.last] = bytes([value]) * (element.last - element.first)


def _furniture(found: Outline) -> list[int]:
    """The elements that are furniture, without those in them."""
    total = sum(e.prose for e in found.elements if e.above is None)
    dropped: list[int] = []
    behind = 0
    for index, element in enumerate(found.elements):
        if element.first >= behind and element.closed and _is_furniture(found, index, total):
            dropped.append(index)
            behind = element.last
    return dropped


def _is_furniture(found: Outline, index: int, total: int) -> bool:
    element = found.elements[index]
    if element.titles or element.attributes.get("itemprop") == "articleBody" or element.name in {"html", "body"}:
        return False
    named = _names(element)
    if named & _COMMENTS and (element.name not in _UNNAMED or element.name == "article"):
        # Readers may have written more than the author.
        return element.prose <= total * _TOO_MUCH or total - element.prose >= _ENOUGH
    if element.prose > total * _TOO_MUCH:
        return False
    if element.name in _FURNITURE and not element.quoted:
        # A box of facts is an aside too; it says more than a pull quote or a notice.
        return element.name != "aside" or element.prose < _ENOUGH
    if _is_hidden(element) or element.attributes.get("role", "").lower() in _ROLES:
        return True
    return bool(element.name not in _UNNAMED and named & (_WORDS | _PAIRS)) or _is_list_of_links(element)


def _is_hidden(element: Element) -> bool:
    found = element.attributes
    return (
        "hidden" in found
        or found.get("aria-hidden", "").lower() == "true"
        or bool(_HIDDEN.search(found.get("style", "")[:500]))
    )


def _is_list_of_links(element: Element) -> bool:
    if element.name not in _LISTS or element.prose or not element.characters:
        return False
    return element.linked >= _MANY_LINKS * element.characters and (element.links > 1 or element.name == "p")


def _names(element: Element) -> set[str]:
    """The words of the class and the id, and each two in a row."""
    found: set[str] = set()
    for name in f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"[:500].split():
        parts = [part.lower() for part in _SPLIT.split(name) if part]
        found.update(parts)
        found.update(f"{a}-{b}" for a, b in pairwise(parts))
    return found


def _without(found: Outline, dropped: Sequence[int]) -> None:
    """Count nothing in furniture, nor for the elements around it."""
    elements = found.elements
    for what in ("prose", "characters", "linked"):
        taken = [0] * len(elements)
        for index in dropped:
            taken[index] = getattr(elements[index], what)
        for index in range(len(elements) - 1, -1, -1):
            above = elements[index].above
            if above is not None:
                taken[above] += taken[index]
            setattr(elements[index], what, getattr(elements[index], what) - taken[index])
    for index in dropped:
        behind, inside = elements[index].last, index + 1
        while inside < len(elements) and elements[inside].first < behind:
            elements[inside].prose = elements[inside].characters = elements[inside].linked = 0
            inside += 1


def _roots(found: Outline) -> list[int]:
    """The elements that are the article; none when the page has hardly any prose."""
    elements = found.elements
    total = sum(e.prose for e in elements if e.above is None)
    if total < _ENOUGH:
        return []
    kinds: tuple[Callable[[Element], bool], ...] = (
        lambda e: "articleBody" in e.attributes.get("itemprop", "").split(),
        lambda e: e.name == "article",
        lambda e: e.name == "main" or e.attributes.get("role", "").lower() == "main",
    )
    for is_it in kinds:
        outer: list[int] = []
        behind = 0
        for index, element in enumerate(elements):
            if element.first >= behind and is_it(element):
                outer.append(index)
                behind = element.last
        largest = max((elements[i].prose for i in outer), default=0)
        chosen = [i for i in outer if elements[i].prose >= largest * _AS_GOOD]
        if largest >= _ENOUGH and sum(elements[i].prose for i in chosen) >= total * _MOST:
            return chosen
    return _densest(elements, total)


def _densest(elements: Sequence[Element], total: int) -> list[int]:
    """The smallest container that holds nearly all of the prose."""
    best = None
    for index, element in enumerate(elements):
        # Whatever holds three quarters of it stands in the one before that does.
        if element.name in _CONTAINERS and element.prose >= total * _NEARLY_ALL:
            best = index
    return [] if best is None else [best]


def _keep_title(found: Outline, roots: Sequence[int], out: bytearray) -> None:
    """Keep the title above an article that has none in it, with the standfirst that may stand between the two."""
    elements = found.elements
    if any(elements[i].titles for i in roots):
        return
    first = min(elements[i].first for i in roots)
    titles = [e for e in elements if e.name == "h1" and e.closed and e.last <= first and e.characters]
    if not titles:
        return
    title = titles[-1]
    _mark(out, title, 0)
    between = [e for e in elements if e.first >= title.last and e.last <= first]
    if 2 * sum(e.linked for e in between) <= sum(e.characters for e in between):
        out[title.last : first] = bytes(first - title.last)
