"""DOCX: what of a word processor's file is read, in which order, as what; and what is refused."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

import claimkit
from claimkit.errors import UnreadableFileError
from claimkit.text import docx, docx_package

from ..docx_files import SPACES, W, archive, made, p, package, r, styled


def read(raw):
    return docx.read(raw, "draft.docx")


def text(body, **parts):
    return read(package(body, **parts)).text


def kinds(raw):
    document = read(raw)
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


def test_a_draft_from_a_word_processor(tmp_path):
    def fill(file):
        file.add_heading("The clinic", 0)
        file.add_heading("What it sells", 2)
        paragraph = file.add_paragraph("“It is ")
        paragraph.add_run("real").bold = True
        paragraph.add_run(",” Ana Foley said.")
        file.add_paragraph("one", style="List Bullet")
        file.add_paragraph("two", style="List Number")
        file.add_paragraph("Quoted at length.", style="Quote")
        file.add_paragraph("A door", style="Caption")
        table = file.add_table(2, 2)
        for cell, words in zip((c for row in table.rows for c in row.cells), "abcd", strict=True):
            cell.text = words
        file.add_paragraph("")
        file.add_paragraph("End.")

    path = tmp_path / "draft.docx"
    path.write_bytes(made(fill))
    document = claimkit.read(path)
    assert document.text == document.prose == (
        "The clinic\n\nWhat it sells\n\n“It is real,” Ana Foley said.\n\none\ntwo\n\nQuoted at length.\n\nA door\n\n"
        "a\tb\nc\td\n\nEnd."
    )  # fmt: skip
    assert [(b.kind, b.level) for b in document.blocks] == [
        ("heading", 1), ("heading", 2), ("paragraph", None), ("list-item", None), ("list-item", None),
        ("quotation", None), ("caption", None), *[("caption", None)] * 4, ("paragraph", None),
    ]  # fmt: skip
    assert (document.format, document.title, document.name) == ("docx", "The clinic", str(path))
    assert document.warnings == ()
    report = claimkit.check(document)
    quoted = [document.text[q.start : q.end] for q in report.quotations]
    assert quoted == ["It is real,", "Quoted at length."]
    assert report.document.format == "docx"


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [
        ("berschrift2", "heading", 2),
        ("Zwischenzeile", "heading", 2),
        ("Kapitel", "heading", 3),
        ("Blockzitat", "quotation", None),
        ("Punkte", "list-item", None),
        ("Loop", "paragraph", None),
        ("Titre1", "heading", 1),
        ("nowhere", "paragraph", None),
    ],
)
def test_styles_by_name_level_and_descent(style, kind, level):
    assert kinds(package(styled(style, "Words"))) == [(kind, level, "Words")]


def test_without_styles_the_ids_speak():
    members = {"word/document.xml": f"<w:document {SPACES}><w:body>{styled('Heading1', 'Words')}</w:body></w:document>"}
    assert kinds(archive(members)) == [("heading", 1, "Words")]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:outlineLvl w:val="0"/>', "heading"),
        ('<w:pStyle w:val="Kapitel"/><w:outlineLvl w:val="9"/>', "paragraph"),
        ('<w:pStyle w:val="Blockzitat"/><w:outlineLvl w:val="9"/>', "quotation"),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "list-item"),
        ('<w:pStyle w:val="Punkte"/><w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="berschrift2"/><w:numPr><w:numId w:val="1"/></w:numPr>', "heading"),
        ('<w:pPrChange><w:pPr><w:pStyle w:val="Kapitel"/></w:pPr></w:pPrChange>', "paragraph"),
        ('<w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>', "paragraph"),
    ],
)
def test_what_a_paragraph_says_of_itself(properties, kind):
    assert [(k, t) for k, _, t in kinds(package(p("Words", properties)))] == [(kind, "Words")]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (r("a") + "<w:ins>" + r(" new") + "</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>", "a new"),
        ("<w:moveFrom>" + r("gone ") + "</w:moveFrom>" + r("a") + "<w:moveTo>" + r(" b") + "</w:moveTo>", "a b"),
        ("<w:ins><w:del>" + r("in and out") + "</w:del></w:ins>" + r("a"), "a"),
        (r("a") + "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "alink"),
        ("<w:smartTag>" + r("a") + "</w:smartTag><w:bookmarkStart/>" + r("b"), "ab"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>one</w:t><w:br/><w:br/><w:t>two</w:t></w:r>", "one\n\ntwo"),
        ("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kn\u00adown</w:t><w:softHyphen/></w:r>", "well-known"),
        (r('<w:sym w:font="Arial" w:char="2713"/>') + r('<w:sym w:font="Wingdings" w:char="F04A"/>') + r("a"), "✓a"),
        (r("a") + r(" hidden", "<w:vanish/>") + r(" b", '<w:vanish w:val="0"/>'), "a b"),
        (r("a") + r(" hidden", '<w:rStyle w:val="Geheim"/>'), "a"),
        (r("a") + r(" b", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "a b"),
        ("<w:ruby><w:rt>" + r("kana") + "</w:rt><w:rubyBase>" + r("kanji") + "</w:rubyBase></w:ruby>", "kanji"),
        ('<w:commentRangeStart w:id="1"/>' + r("a") + r('<w:commentReference w:id="1"/>'), "a"),
        ("<w:r><w:t>A &amp; B &lt;c&gt; “d”</w:t></w:r>", "A & B <c> “d”"),
        ('<w:fldSimple w:instr="DATE">' + r("today") + "</w:fldSimple>", "today"),
    ],
)  # fmt: skip
def test_words(inside, expected):
    assert text(p(inside)) == expected


def field(*steps):
    marks = {"begin", "separate", "end"}
    return "".join(r(f'<w:fldChar w:fldCharType="{s}"/>' if s in marks else s) for s in steps)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (field("begin", "<w:instrText>HYPERLINK x</w:instrText>", "separate", "shown", "end", " after"), "shown after"),
        (field("begin", "IF ", "begin", "NAME", "separate", "inner", "end", "separate", "result", "end"), "result"),
        (field("a", "begin", "<w:instrText>PAGE</w:instrText>", "end", "b"), "ab"),
        (field("a", "end", "separate", "b"), "ab"),
    ],
)
def test_fields(inside, expected):
    assert text(p(inside)) == expected


def test_a_field_that_is_never_closed_does_not_swallow_the_draft():
    assert text(p(r("a") + field("begin", "<w:instrText>X</w:instrText>")) + p("b")) == "a\n\nb"


def test_a_paragraph_whose_end_is_deleted_goes_on():
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert text(p("One, ", deleted) + p("two.") + p("Three.")) == "One, two.\n\nThree."
    assert text(p("Alone.", deleted)) == "Alone."
    table = "<w:tbl><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>"
    assert text(p("One.", deleted) + table) == "One.\n\ncell"


def test_tables():
    def row(*cells, properties=""):
        return f"<w:tr>{properties}" + "".join(f"<w:tc>{c}</w:tc>" for c in cells) + "</w:tr>"

    sentence = "It is a sentence of some length that stands in a cell."
    body = (
        "<w:tbl><w:tblPr/>" + row(p("a") + p("b"), p("c"))
        + row(p("old"), p("old"), properties="<w:trPr><w:del/></w:trPr>")
        + row(p("d"), p(sentence)) + "</w:tbl><w:tbl>" + row(p("Framed.") + p("Twice.")) + "</w:tbl>" + p("End.")
    )  # fmt: skip
    document = read(package(body))
    assert document.text == f"a\nb\tc\nd\t{sentence}\n\nFramed.\n\nTwice.\n\nEnd."
    assert [b.kind for b in document.blocks] == [*["caption"] * 4, *["paragraph"] * 4]


def test_a_table_in_a_cell():
    inner = "<w:tbl><w:tr><w:tc>" + p("in") + "</w:tc><w:tc>" + p("side") + "</w:tc></w:tr></w:tbl>"
    body = "<w:tbl><w:tr><w:tc>" + p("a") + inner + p("b") + "</w:tc><w:tc>" + p("c") + "</w:tc></w:tr></w:tbl>"
    assert text(body).split() == ["a", "in", "side", "b", "c"]


def test_notes_come_behind_the_body_as_it_refers_to_them():
    def note(kind, number, words, more=""):
        return f'<w:{kind} w:id="{number}"{more}>' + p(r(f"<w:{kind}Ref/>") + r(words)) + f"</w:{kind}>"

    foot = (
        f"<w:footnotes {SPACES}>" + note("footnote", 0, "line", ' w:type="separator"')
        + note("footnote", 1, "First made.") + note("footnote", 2, "First named.")
        + note("footnote", 3, "Cut.") + "</w:footnotes>"
    )  # fmt: skip
    end = f"<w:endnotes {SPACES}>" + note("endnote", 1, "At the end.") + "</w:endnotes>"
    body = (
        p(r("It shut") + r('<w:endnoteReference w:id="1"/>') + r(".") + r('<w:footnoteReference w:id="2"/>'))
        + p(r("Nobody knew") + r('<w:footnoteReference w:id="1"/>') + r("."))
        + p("<w:del>" + r('<w:footnoteReference w:id="3"/>') + "</w:del>" + r("End."))
    )
    assert text(body, footnotes=foot, endnotes=end) == (
        "It shut.\n\nNobody knew.\n\nEnd.\n\nFirst named.\n\nFirst made.\n\nAt the end."
    )


def test_text_boxes_come_once_behind_their_paragraph():
    box = f"<w:txbxContent>{p('In the box.')}{p('And more.')}</w:txbxContent>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert text(p(r("Before ") + f"<w:r>{both}</w:r>" + r("and after.")) + p("Next.")) == (
        "Before and after.\n\nIn the box.\n\nAnd more.\n\nNext."
    )
    old = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert text(p(old)) == "In the box.\n\nAnd more."


def test_content_controls_without_their_placeholders():
    def control(properties, words):
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{p(words)}</w:sdtContent></w:sdt>"

    body = control("<w:showingPlcHdr/>", "Click here.") + control("", "Typed.")
    assert text(body) == "Typed."


def test_left_out():
    header = f"<w:hdr {SPACES}>{p('Header')}</w:hdr>"
    comments = f"<w:comments {SPACES}><w:comment>{p('Comment')}</w:comment></w:comments>"
    body = styled("Inhalt", "Chapter 1\t7") + styled("Note", "To self") + p("Words.") + "<w:sectPr/>"
    assert text(body, header1=header, comments=comments) == "Words."


def test_groups():
    body = "".join(styled(s, s) for s in ("Punkte", "Punkte", "Blockzitat", "Blockzitat", "Standard", "Punkte"))
    groups = [b.group for b in read(package(body)).blocks]
    assert groups == [1, 1, 2, 2, 3, 4]


def test_labels_of_speakers_are_found():
    (first, _) = read(package(p("REPORTER: It shut.") + p("ANA FOLEY: It did not."))).blocks
    assert first.label == (0, 10)


def at(*day):
    return datetime(*day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("created", "modified", "words", "dated"),
    [
        (at(2017, 10, 20), at(2017, 10, 26), "It shut.", "2017-10-26"),
        (at(2013, 12, 23), at(2013, 12, 23), "It shut.", None),
        (at(2017, 10, 20), at(2017, 10, 26), "30 October 2017", "2017-10-30"),
    ],
)  # fmt: skip
def test_the_date_and_title(created, modified, words, dated):
    def fill(file):
        file.core_properties.created, file.core_properties.modified = created, modified
        file.core_properties.title = "A title"
        file.add_paragraph(words)

    document = read(made(fill))
    assert (document.dated, document.title) == (dated, "A title")


def test_parts_under_other_names():
    raw = package(p("elsewhere"))
    members = {n: zipfile.ZipFile(io.BytesIO(raw)).read(n) for n in zipfile.ZipFile(io.BytesIO(raw)).namelist()}
    members["word/document2.xml"] = members.pop("word/document.xml")
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    assert read(archive(members)).text == "elsewhere"


def test_the_strict_dialect():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    members = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{p('Words')}</w:body></w:document>".replace(W, strict)
    }
    assert read(archive(members)).text == "Words"


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {SPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP = f"<w:document {SPACES}>" + "<w:p>" * 100_000
PACKED = f"<w:document {SPACES}><w:body><w:p><w:r><w:t>" + "x" * 8_000_000


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (lambda: b"Words.", "not a DOCX file (no zip archive); save it as .docx"),
        (lambda: b"", "not a DOCX file"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old Word file (.doc); save it as .docx"),
        (
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password; save it without one",
        ),
        (lambda: b"PK\x03\x04 and no more", "a damaged DOCX file"),
        (lambda: package(p("Words."))[:-60], "a damaged DOCX file"),
        (lambda: archive({"xl/workbook.xml": "<a/>"}), "not a Word document (word/document.xml is missing)"),
        (lambda: archive({"word/document.xml": "<w:document"}), "word/document.xml is broken XML"),
        (lambda: archive({"word/document.xml": "<a/>", "word/styles.xml": "x"}), "word/styles.xml is broken XML"),
        (lambda: archive({"word/document.xml": '<?xml version="1.0" encoding="x"?><a/>'}), "unknown encoding"),
        (lambda: archive({"word/document.xml": BOMB}), "declares a document type"),
        (lambda: archive({"word/document.xml": DEEP}), "more than 256 elements within one another"),
        (lambda: archive({"word/document.xml": PACKED}), "unpacks to more than a draft has"),
        (lambda: archive({f"word/{n}": "" for n in range(5_001)}), "more than 5000 members"),
        (lambda: package(""), "empty"),
    ],
    ids=["text", "nothing", "doc", "password", "cut", "torn", "sheet", "xml", "styles", "encoding", "entities", "deep",
         "bomb", "members", "empty"],
)  # fmt: skip
def test_what_is_refused(raw, message):
    with pytest.raises(UnreadableFileError) as caught:
        read(raw())
    assert str(caught.value).startswith("draft.docx: ")
    assert message in str(caught.value)


def test_a_part_larger_than_any_draft_is_refused_while_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(docx_package, "UNPACKED", 1_000)
    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        read(package(p("word " * 1_000)))
    monkeypatch.undo()
    monkeypatch.setattr(docx_package, "ELEMENTS", 1_000)
    with pytest.raises(UnreadableFileError, match="has more than 1000 elements"):
        read(package(p("word") * 1_000))


@pytest.mark.parametrize(
    ("at", "value", "message"),
    [(6, 1, "protected by a password"), (8, 14, "packed in a way")],
)
def test_members_that_word_processors_do_not_write(at, value, message):
    raw = bytearray(package(p("Words.")))
    # In the list of members at the end, the flags stand at 8 and the method at 10.
    entry = raw.rindex(b"PK\x01\x02", 0, raw.rindex(b"word/document.xml"))
    raw[entry + at + 2] = value
    with pytest.raises(UnreadableFileError, match=message):
        read(bytes(raw))


def test_a_member_whose_checksum_is_wrong():
    raw = bytearray(package(p("Words.")))
    entry = raw.rindex(b"PK\x01\x02", 0, raw.rindex(b"word/document.xml"))
    raw[entry + 16] ^= 0xFF
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(bytes(raw))


FIELD = r('<w:fldChar w:fldCharType="begin"/>')


NESTED = "<w:tbl><w:tr><w:tc>" * 60 + p("x") + "</w:tc></w:tr></w:tbl>" * 60


@pytest.mark.parametrize(
    "body",
    [
        p("a" + " " * 1_000_000 + "b"),
        p("<w:r><w:t>x</w:t>" + "<w:br/>" * 100_000 + "</w:r>"),
        p(FIELD) * 20_000 + p(r("x") * 20_000),
        NESTED * 100,
        p(r("x", "<w:vanish/>") * 20_000 + r("y")),
    ],
    ids=["spaces", "breaks", "fields", "tables", "hidden"],
)
def test_long_files_end(body):
    assert text(body)
