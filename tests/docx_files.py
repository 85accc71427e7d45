"""DOCX files for tests: made with python-docx, or of XML written out where it has no words for something."""

import io
import zipfile

import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def style(own, name, above="", inside="", kind="paragraph", more=""):
    based = f'<w:basedOn w:val="{above}"/>' if above else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{own}"{more}><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{inside}</w:pPr></w:style>"
    )


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
STYLES = (
    f"<w:styles {SPACES}>"
    + style("Standard", "Normal", more=' w:default="1"')
    + style("berschrift2", "heading 2", "Standard")
    + style("Zwischenzeile", "Zwischenzeile", "berschrift2")
    + style("Kapitel", "Kapitel", inside='<w:outlineLvl w:val="2"/>')
    + style("Blockzitat", "Quote")
    + style("Punkte", "Punkte", inside='<w:numPr><w:numId w:val="3"/></w:numPr>')
    + style("Inhalt", "toc 1")
    + style("Loop", "Loop", "Loop")
    + style("Note", "Note", inside=HIDDEN)
    + style("Geheim", "Geheim", inside=HIDDEN, kind="character")
    + "</w:styles>"
)


def p(inside, properties=""):
    """A paragraph; words stand for a run of them."""
    inside = inside if inside.startswith("<") else r(inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text, properties=""):
    """A run."""
    inside = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def styled(style, text):
    return p(text, f'<w:pStyle w:val="{style}"/>')


def package(body, **parts):
    """The bytes of a file with that body; other parts by their name in the folder word, as ``footnotes=…``."""
    members = {
        "_rels/.rels": f'<Relationships xmlns="x"><Relationship Type="{RELATIONS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    return archive(members)


def archive(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            # A date that does not change, so that the bytes do not.
            info = zipfile.ZipInfo(name, (2017, 10, 26, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, content)
    return out.getvalue()


def made(fill):
    """The bytes of a file that `fill` put together with python-docx."""
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
