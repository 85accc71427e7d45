"""Drafts to begin with and ways to spoil them; the same seed gives the same inputs on every machine."""

import copy
import io
import zipfile
from collections.abc import Callable, Iterator
from random import Random
from xml.etree import ElementTree

from ..docx_files import SPACES, W, archive, p, package, r, styled
from ..text import test_html_pages as pages

TEXT = """Clinic closes

26 October 2017

“It is real,” Ana Foley, a therapist, said on Thursday. ‘Not at all,’ said Ben Marsh: «never» – or “so
he said…”

REPORTER: Why did it close?
Q. Did it?  A. It did.

- one
- two \U0001f600 naïve ﬁ \u202e\u00ad\u200b
"""
MARKDOWN = """---
title: "Clinic closes"
date: 2017-10-26
---
# Clinic *closes*

“It is [real](https://example.org \"t\")”, **Ana Foley** said.[^1] `code` ![alt](x.png) <b>bold</b> &ldquo;x&rdquo;

> Quoted,
> at *length*.
> — Ana Foley

1. one
   - two

| a | b |
|---|---|
| c | d |

<!-- claimkit: allow quote-unknown because it is so -->

```
code
```

[^1]: A note.
[ref]: https://example.org
Head
====
"""
HTML = pages.page(
    f"""{pages.FURNITURE}<main><article><h1>It closed</h1><time datetime="2017-10-26">then</time>{pages.BODY}
<blockquote><p>It is real.<br><br>Quite.</p><footer>Ana Foley</footer></blockquote><q>so</q>
<table><tr><td>a<td>b</table><ul><li>one<li>two</ul><!-- note --><script>var a = "</p>";</script></article></main>"""
    + pages.FOOTER,
    pages.LD,
)
_NOTES = f'<w:footnotes {SPACES}><w:footnote w:id="1">{p("A note.")}</w:footnote></w:footnotes>'
DOCX_BODY = (
    styled("berschrift2", "Clinic closes")
    + p(r("“It is ") + "<w:ins>" + r("real") + "</w:ins>" + r(",” she said."))
    + p("<w:del>" + r("<w:delText>odd</w:delText>") + "</w:del>" + r("She left."))
    + p(r('<w:fldChar w:fldCharType="begin"/>') + r("X") + r('<w:fldChar w:fldCharType="separate"/>') + r("shown"))
    + "<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>"
    + p(r("Noted") + r('<w:footnoteReference w:id="1"/>') + "<w:r><w:br/><w:tab/></w:r>", "<w:rPr><w:del/></w:rPr>")
    + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Typed.')}</w:sdtContent></w:sdt>"
    + p("<w:r><w:pict><v:textbox><w:txbxContent>" + p("Boxed.") + "</w:txbxContent></v:textbox></w:pict></w:r>")
)  # fmt: skip
DOCX = package(DOCX_BODY, footnotes=_NOTES)

# Pieces that mean something to a reader, put where they do not belong.
PIECES = {
    "text": ["\n\n", "“", "”", '"', "'", "Q. ", "ANA FOLEY: ", "- ", "1) ", "* * *\n", "\t", "\r", "\u2028", "…"],
    "markdown": [
        *"``` ~~~ [ ]( ![ ** _ > # | <!-- --> [^ & <div> ` \\".split(),
        "> ", "# ", "|-|\n", "---\n", "+++\n", "\t", "===\n", "1. ",
    ],
    "html": [
        *"< > </ <!-- --> ' <p> </p> <div> </div> <article> </article> <h1> </body> <script> </script>".split(),
        *"<td> <aside> <blockquote> <title> & &# &amp; <![CDATA[ <?x <nav> <br><br> <head> </html>".split(),
        '"', "<div class='ad'>", "<a href=x>", "<main itemprop=articleBody>",
    ],
    "docx": [
        *"<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:del> </w:del> <w:tbl> </w:tbl> <w:tr> <w:tc>".split(),
        *"<w:sdt> <w:pPr> <w:vanish/> <w:txbxContent> <![CDATA[ &#0; &a; w:id=''".split(),
        "<!DOCTYPE x>", "<w:fldChar w:fldCharType='begin'/>", "<w:outlineLvl w:val='x'/>",
    ],
}  # fmt: skip
LONGEST = 200_000
"""Characters from which on a draft is not edited further: edits double it, and what is slow should be small."""
SEEDS = {"text": TEXT, "markdown": MARKDOWN, "html": HTML, "docx": DOCX_BODY}
FORMATS = tuple(SEEDS)


def mutated(format_: str, count: int, seed: int = 2017) -> Iterator[bytes]:
    """Yield `count` files: spoilt as text, and of those some as bytes."""
    random = Random(f"{seed}-{format_}")  # noqa: S311 - the same inputs every time, no secret
    for number in range(count):
        text = SEEDS[format_]
        for _ in range(random.choice((1, 1, 2, 4, 16))):
            text = _edit(format_, text, random)
        raw = _container(text, random) if format_ == "docx" else text.encode("utf-8", "surrogatepass")
        yield _bytes(raw, random) if number % 4 == 0 else raw


def _edit(format_: str, text: str, random: Random) -> str:
    if len(text) > LONGEST:
        return text
    # XML that is cut anywhere is broken and refused; most edits of it are of whole elements.
    if format_ == "docx" and random.random() < 0.95:
        return _elements(text, random)
    return random.choice(EDITS)(text, PIECES[format_], random)


def _elements(body: str, random: Random) -> str:
    """Lose, double, move, rename or nest an element, or change what it says of itself."""
    try:
        root = ElementTree.fromstring(f"<body {SPACES}>{body}</body>")  # noqa: S314 - XML of our own
    except ElementTree.ParseError:
        return body
    every = [(above, element) for above in root.iter() for element in above]
    if not every or len(every) > 5_000 or _depth(root) > 400:
        return body
    (above, element), (other, twin) = random.choice(every), random.choice(every)
    match random.randrange(7):
        case 0:
            above.remove(element)
        case 1:
            other.insert(random.randrange(len(other) + 1), copy.deepcopy(element))
        case 2:
            element.tag = twin.tag
        case 3:
            element.text = random.choice((twin.text, "words \n\n words", "“", "\u00ad", "ANA FOLEY: "))
        case 4:
            for key in list(element.attrib) or [f"{{{W}}}val"]:
                element.set(key, random.choice(("0", "1", "9", "-1", "", "x", "end", "Loop", "99999999999999999999")))
        case 5:
            inner = copy.deepcopy(element)
            for _ in range(random.choice((1, 10, 120))):
                around = ElementTree.Element(random.choice((element.tag, twin.tag)))
                around.append(inner)
                inner = around
            other.append(inner)
        case _:
            other.extend(copy.deepcopy(element) for _ in range(random.choice((5, 200))))
    return "".join(ElementTree.tostring(child, encoding="unicode") for child in root)


def _depth(root: ElementTree.Element) -> int:
    depth, row = 0, [root]
    while row:
        depth, row = depth + 1, [child for element in row for child in element]
    return depth


def _place(text: str, random: Random) -> int:
    return random.randrange(len(text) + 1)


def _insert(text: str, pieces: list[str], random: Random) -> str:
    at = _place(text, random)
    return text[:at] + random.choice(pieces) + text[at:]


def _repeat(text: str, pieces: list[str], random: Random) -> str:
    at = _place(text, random)
    return text[:at] + random.choice(pieces) * random.choice((2, 10, 500)) + text[at:]


def _cut(text: str, _: list[str], random: Random) -> str:
    at = _place(text, random)
    return text[:at] + text[at + random.choice((1, 3, 40, 400)) :]


def _move(text: str, _: list[str], random: Random) -> str:
    at, to = sorted((_place(text, random), _place(text, random)))
    return text[at:to] + text[:at] + text[to:]


def _double(text: str, _: list[str], random: Random) -> str:
    at, to = sorted((_place(text, random), _place(text, random)))
    return text[:to] + text[at:to] + text[to:]


def _letter(text: str, _: list[str], random: Random) -> str:
    at = _place(text, random)
    return (
        text[:at] + chr(random.choice((0, 9, 13, 34, 38, 60, 0xAD, 0x2028, 0xFEFF, 0xFFFD, 0x1F600))) + text[at + 1 :]
    )


EDITS: tuple[Callable[[str, list[str], Random], str], ...] = (_insert, _insert, _repeat, _cut, _move, _double, _letter)


def _container(body: str, random: Random) -> bytes:
    """A DOCX file of a body, at times with a part missing or another put in its place."""
    members = {n: zipfile.ZipFile(io.BytesIO(DOCX)).read(n) for n in zipfile.ZipFile(io.BytesIO(DOCX)).namelist()}
    members["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode(
        "utf-8", "ignore"
    )
    if random.random() < 0.1:
        members.pop(random.choice(list(members)))
    if random.random() < 0.1:
        members[random.choice(list(members))] = random.choice(list(members.values()))
    return archive(members)


def _bytes(raw: bytes, random: Random) -> bytes:
    """Spoil a few bytes, or lose the end."""
    spoilt = bytearray(raw)
    for _ in range(random.choice((1, 3, 20))):
        if spoilt:
            spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    return bytes(spoilt[: random.randrange(len(spoilt) + 1)] if random.random() < 0.2 else spoilt)
