"""HTML: what of it is read, and where."""

import pytest

from claimkit.text.document import read


def prose(text):
    return read(text, "html").prose


def kinds(text):
    document = read(text, "html")
    return [(b.kind, document.prose[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>wo<b>r</b>d</p>", "word"),
        ("<p>a\n  b&nbsp;c</p>", "a b c"),
        ("<p>&ldquo;fish &amp; chips&#8221; &#x201C; AT&T &nosuch;</p>", "“fish & chips” “ AT&T &nosuch;"),
        ("<p>5 < 6 and a<b</p>", "5 < 6 and a"),
        ("one<br>two", "one two"),
        ("one<br><br>two", "one\ntwo"),
        ("<p>He said <q>it is</q>.</p>", "He said “it is”."),
        ('<p title="a > b">words</p>', "words"),
        ("<p title='a > b>words</p><p>more</p>", "b>words\nmore"),
        ("<P>One<P>Two", "One\nTwo"),
        ("<div>One<p>Two</p>Three</div>", "One\nTwo\nThree"),
        ("<p>a<!-- > -->b<!-- unclosed</p>", "ab<!-- unclosed"),
        ("<![if x]><p>words</p><![endif]>", "words"),
        ("plain words", "plain words"),
        ("<p>tail <", "tail <"),
    ],
)
def test_words(text, expected):
    assert prose(text) == expected


@pytest.mark.parametrize(
    "hidden",
    ["<script>if (a < b) { '<p>' }</script>", "<style>p { }</style>", "<nav><a>Home</a></nav>", "<pre>code</pre>",
     "<noscript><p>no</p></noscript>", "<select><option>x</option></select>", "<!-- <p>no</p> -->"],
)  # fmt: skip
def test_left_out(hidden):
    assert prose(f"<p>one</p>{hidden}<p>two</p>") == "one\ntwo"


def test_an_unclosed_element_does_not_swallow_the_draft():
    assert prose("<nav><p>one</p>") == "one"


def test_head_and_title():
    page = (
        "<!doctype html><html><head><meta property='article:published_time' content='2017-10-26T08:00:00Z'>"
        "<title>A clinic &amp; its critics</title><style>x</style></head><body><p>It closed.</p></body></html>"
    )
    document = read(page, "html")
    assert (document.prose, document.title, document.dated) == ("It closed.", "A clinic & its critics", "2017-10-26")
    assert read("<p><time datetime='2017-10-26'>Thursday</time></p>", "html").dated == "2017-10-26"


def test_kinds():
    text = (
        "<h2>Head</h2><ul><li>one</li><li><p>two</p></li></ul><blockquote><p>A.</p><p>B.</p><cite>Ana Foley</cite>"
        "</blockquote><figure><figcaption>A door</figcaption></figure><table><tr><td>cell</td></tr></table><p>End.</p>"
    )
    assert kinds(text) == [
        ("heading", "Head"), ("list-item", "one"), ("list-item", "two"), ("quotation", "A."), ("quotation", "B."),
        ("caption", "Ana Foley"), ("caption", "A door"), ("caption", "cell"), ("paragraph", "End."),
    ]  # fmt: skip
    assert read(text, "html").blocks[0].level == 2


def test_block_quotes_share_a_group():
    document = read("<blockquote><p>A.</p><p>B.</p></blockquote><p>C.</p><blockquote>D.</blockquote>", "html")
    groups = [b.group for b in document.blocks]
    assert groups[0] == groups[1]
    assert len(set(groups)) == 3


def test_spans():
    text = "<p>He said &ldquo;it is <em>re</em>al&rdquo;.</p>"
    document = read(text, "html")
    start = document.prose.index("“")
    assert text[slice(*document.span(start, start + 12))] == "&ldquo;it is <em>re</em>al&rdquo;"
    assert text[slice(*document.span(start + 7, start + 11))] == "re</em>al"
