"""Pages as they are saved from the web: the article is found, and what stands around it is left out."""

import pytest

from claimkit.text.document import read

ONE = "The clinic closed on a Thursday, and for a week nobody in the town could say why it had come to that."
TWO = "“It is <em>real</em>,” Ana Foley, a therapist, told the council, “and we treat it here every single day.”"
THREE = "Ben Marsh, a psychologist, disagreed. He has said for years that the label does more harm than good to people."
FOUR = "The council will meet again in November, when the owners have promised to put their figures on the table."
BODY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{FOUR}</p>"
SAID = [ONE, TWO.replace("<em>", "").replace("</em>", ""), THREE, FOUR]
TEASER = "Ten things you did not know about the lake, and an eleventh that you will wish you had never been told of."


def lines(page):
    return read(page, "html").prose.split("\n")


def page(inside, head=""):
    title = "<title>It closed | The Ledger</title>"
    return f'<!DOCTYPE html>\n<html lang="en"><head>{title}{head}</head>\n<body>{inside}</body></html>'


FURNITURE = """
<header class="site-header"><a href="/"><img alt="The Ledger" src="l.png"></a>
<ul class="menu"><li><a href="/news">News</a></li><li><a href="/opinion">Opinion</a></li></ul></header>
<div id="cookie-banner" role="dialog"><p>We and our 412 partners use cookies to improve your
experience of this site and of others.</p>
<button>Accept all</button></div>"""
FOOTER = f"""
<section class="related-stories"><h2>Related</h2>
<article><h3><a href="/lake">The lake</a></h3><p>{TEASER}</p></article></section>
<div class="newsletter-signup"><h3>Never miss a story</h3><p>Sign up to our newsletter
and get the best of the week, every Friday.</p>
<form><input type="email"><label>Your address</label></form></div>
<footer><p>© The Ledger. All rights reserved, and the
words may not be copied without the permission of the owner.</p></footer>"""
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2017-10-26T08:00:00Z"}</script>'


def test_a_page_with_elements_that_say_what_they_are():
    text = page(
        f"""<nav><a href="/">Home</a></nav>{FURNITURE}
<main><article class="post tag-social comments-open"><h1>It closed</h1>
<p class="byline">By Carl Ode</p><time datetime="2017-10-26">Thursday</time>
<div class="share-buttons"><a href="#">Tweet</a> <a href="#">Post</a></div>
<figure><img src="d.jpg"><figcaption>The door of the clinic</figcaption></figure>
<p>{ONE}</p><p>{TWO}</p>
<aside><p>More: {TEASER}</p></aside>
<div class="ad-slot">Advertisement</div>
<ul><li><a href="/a">Another story about something else</a></li><li><a href="/b">And one more of them</a></li></ul>
<p><a href="/c">READ MORE: The clinic that never opened</a></p>
<p>{THREE}</p><p>{FOUR}</p>
<footer>Tags: <a href="/t">town</a></footer>
</article></main>{FOOTER}""",
        LD,
    )
    document = read(text, "html")
    assert document.prose.split("\n") == ["It closed", "By Carl Ode", "Thursday", "The door of the clinic", *SAID]
    assert document.title == "It closed | The Ledger"
    assert document.dated == "2017-10-26"
    start = document.prose.index("real")
    assert text[slice(*document.span(start, start + 4))] == "real"


def test_a_page_of_divs_with_names():
    text = page(f"""
<div class="wrap"><div class="top-nav"><a href="/">Home</a> <a href="/n">News</a></div>
<div class="col-left"><div class="hd"><h1>It closed</h1><div class="standfirst">A town asks why.</div>
<div class="socialBar"><a>Tweet</a></div></div>
<div class="txt">{BODY}</div></div>
<div class="col-right"><div class="box"><a href="/x">{TEASER}</a></div>
<div class="most-read"><ol><li>{TEASER}</li></ol></div></div>
<div class="bottom"><div>About us.
 Contact. Terms and conditions of use apply to all who read this page.</div></div></div>""")
    assert lines(text) == ["It closed", "A town asks why.", *SAID]


def test_a_page_of_divs_without_names():
    text = page(f"""
<div><div><a href="/">Home</a><a href="/n">News</a><a href="/s">Sport</a></div>
<div><div><h2>It closed</h2>{BODY}</div><div><div><a href="/x">{TEASER}</a></div></div></div>
<div>All rights reserved.</div></div>""")
    assert lines(text) == ["It closed", *SAID]


def test_the_body_of_an_article_and_the_title_above_it():
    text = page(f"""{FURNITURE}<div class="story"><h1>It closed</h1><p class="intro">A town asks why.</p>
<div class="share"><a>Tweet</a></div><div itemprop="articleBody">{BODY}</div>
<div class="author-bio">{TEASER}</div></div>{FOOTER}""")
    assert lines(text) == ["It closed", "A town asks why.", *SAID]


def test_a_menu_between_title_and_body_is_no_standfirst():
    text = page(f"""<h1>It closed</h1><div><a href="/">Home</a> | <a href="/n">News of the day from the town</a></div>
<article>{BODY}</article>""")
    assert lines(text) == ["It closed", *SAID]


def test_several_articles():
    card = f'<article><h3><a href="/lake">The lake and what is in it</a></h3><p>{TEASER}</p></article>'
    assert lines(page(f"{card}<article><h1>It closed</h1>{BODY}</article>{card}{card}")) == ["It closed", *SAID]
    blog = "".join(f"<article><p>{words}</p><p>{words}</p><p>{words}</p></article>" for words in (ONE, THREE, FOUR))
    assert lines(page(f"<h1>Live</h1>{blog}")) == ["Live", *[w for w in (ONE, THREE, FOUR) for _ in range(3)]]
    assert lines(page(f'<div class="cards">{card}{card}</div><div><h1>It closed</h1>{BODY * 3}</div>')) == [
        "It closed",
        *SAID * 3,
    ]


def test_comments_longer_than_the_article():
    comment = f'<article class="comment"><p>{TEASER}</p></article>'
    text = page(f'<h1>It closed</h1>{BODY}<div id="comments"><h2>40 comments</h2>{comment * 40}</div>')
    assert lines(text) == ["It closed", *SAID]
    nested = page(f"<article><h1>It closed</h1>{BODY}<section class='commentList'>{comment * 40}</section></article>")
    assert lines(nested) == ["It closed", *SAID]


@pytest.mark.parametrize("name", ["paywall", "has-sidebar social", "comment-is-free", "modal-page", "tags"])
def test_names_that_cover_the_article_do_not_hide_it(name):
    assert lines(page(f'<div class="{name}"><h2>It closed</h2>{BODY}</div>')) == ["It closed", *SAID]
    assert lines(page(f'<body class="{name}"><article class="{name}"><h1>It closed</h1>{BODY}</article>')) == [
        "It closed",
        *SAID,
    ]


def test_paragraphs_behind_a_paywall_are_read_and_its_prompt_is_not():
    paid = BODY.replace("<p>", '<p class="paywall">')
    told = "You have read all of your free articles. Subscribe to go on reading this one and others."
    prompt = f'<div class="paywall-prompt"><p>{told}</p></div>'
    assert lines(page(f"<article><h1>It closed</h1>{paid}{prompt}</article>")) == ["It closed", *SAID]


def test_what_is_hidden():
    hidden = (
        f'<p hidden>{TEASER}</p><div style="color: red; display:none">{TEASER}</div><div aria-hidden="true">Boo</div>'
        '<div role="complementary">Something else</div>'
    )
    assert lines(page(f"<article><h1>It closed</h1>{hidden}{BODY}</article>")) == ["It closed", *SAID]


def test_words_in_a_line_that_are_not_for_the_eye():
    words = 'It shut<span class="sr-only"> (opens in a new tab)</span> early.'
    text = page(f"<article><p>{words}</p>{BODY}</article>")
    assert lines(text) == ["It shut early.", *SAID]


def test_a_box_of_facts_is_read():
    facts = f"<aside><h3>The facts</h3><p>{ONE}</p><p>{THREE}</p><p>{FOUR}</p></aside>"
    assert lines(page(f"<article>{BODY}{BODY}{facts}</article>"))[-3:] == [ONE, THREE, FOUR]


def test_tables_that_lay_out_a_page_and_tables_of_data():
    text = page(f"""<table><tr><td><a href="/">Home</a><br><a href="/n">News</a></td><td><h1>It closed</h1>{BODY}
<table><tr><th>Year</th><td>Beds</td></tr></table></td></tr></table>""")
    document = read(text, "html")
    blocks = [(b.kind, document.prose[b.start : b.end]) for b in document.blocks]
    assert blocks == [
        ("heading", "It closed"), *[("paragraph", s) for s in SAID], ("caption", "Year"), ("caption", "Beds"),
    ]  # fmt: skip


def test_tags_that_are_never_closed():
    menu = "<ul><li><a href=x>one<li><a href=y>two</ul>"
    text = page(f"<div class=related><p>{TEASER}{menu}</div><div><h1>It closed</h1>"
                f"<p>{ONE}<p>{TWO}<p>{THREE}<p>{FOUR}</div><div class=footer>The end")  # fmt: skip
    assert lines(text) == ["It closed", *SAID]


@pytest.mark.parametrize(
    "front",
    [
        "<head><title>T</title>",
        "<nav><p>Menu</p></nav>",
        "<blockquote>Motto</blockquote>",
        "<head><nav><p>x</p></nav>",
    ],
)
def test_pages_without_a_body_tag(front):
    document = read(f"<html>{front}<article><h1>It closed</h1>{BODY}</article>", "html")
    assert document.prose.split("\n") == ["It closed", *SAID]
    assert {b.kind for b in document.blocks} == {"heading", "paragraph"}


def test_little_prose_is_all_kept():
    assert lines(page("<div>It shut.</div><div>Nobody knew.</div>")) == ["It shut.", "Nobody knew."]


def test_a_piece_of_html_is_all_article():
    piece = f'<aside><p>{TEASER}</p></aside><div class="related"><p>Words.</p></div><footer>End.</footer>'
    assert lines(piece) == [TEASER, "Words.", "End."]


def test_who_is_credited_under_a_quotation_stays():
    text = page(f"<article>{BODY}<blockquote><p>It is real.</p><footer>Ana Foley</footer></blockquote></article>")
    assert lines(text)[-2:] == ["It is real.", "Ana Foley"]


TODAY = '<header><time datetime="2026-01-01">Today</time></header>'


@pytest.mark.parametrize(
    ("head", "body", "dated"),
    [
        ('<meta property="article:published_time" content="2017-10-26T08:00Z">', "", "2017-10-26"),
        ('<meta itemprop="datePublished" content="2017-10-26">', "", "2017-10-26"),
        ('<meta name="citation_publication_date" content="2017/10/26">', "", "2017-10-26"),
        ('<meta name="date" content="soon">' + LD, "", "2017-10-26"),
        ('<meta property="article:modified_time" content="2018-01-01">', "", None),
        ("", '<time datetime="2017-10-26">then</time>', "2017-10-26"),
        ("", '<time datetime="2018-01-01">x</time><time pubdate datetime="2017-10-26">y</time>', "2017-10-26"),
        ("", '<time itemprop="datePublished" datetime="2017-10-26">y</time>', "2017-10-26"),
        ("<script>var datePublished = 1</script>", "", None),
        ('<script type="application/ld+json">{"datePublished": "' + "x" * 50 + '"}</script>', "", None),
    ],
)
def test_dates(head, body, dated):
    assert read(page(f"{TODAY}<article>{body}{BODY}</article>", head), "html").dated == dated


@pytest.mark.parametrize(
    "text",
    ["<div><footer>" * 30_000, "<b>" * 60_000 + f"<div class=ad>{TEASER}</div>" * 3_000, "<body>" * 60_000,
     "<p>" * 100_000, "<article>" + f"<aside>{TEASER}</aside>" * 5_000, "<html>" + "</div>" * 100_000,
     "<h1>" * 50_000 + "<article>" + BODY, "<html><div class='" + "ad-" * 100_000 + "'>" + BODY],
    ids=lambda text: text[:9],
)  # fmt: skip
def test_long_pages_end(text):
    assert len(read(f"<html>{text}", "html").prose) <= len(text) + 6
