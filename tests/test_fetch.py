"""Addresses: what is fetched and how it is decoded, and what a server cannot do to us."""

import socket
import time

import pytest

import claimkit
from claimkit import __version__, fetch
from claimkit.errors import UnreadableFileError

from .cli.test_commands import run
from .docx_files import p, package
from .web import PAGE, PAGES, Handler, garbage, give, serve


@pytest.fixture(scope="module")
def server():
    with serve() as address:
        yield address


@pytest.fixture(autouse=True)
def direct(monkeypatch):
    """No proxy between a test and this machine."""
    monkeypatch.setenv("no_proxy", "*")


def refused(address):
    with pytest.raises(UnreadableFileError) as caught:
        claimkit.read(address)
    return str(caught.value)


@pytest.mark.parametrize(
    ("path", "warning"),
    [
        ("/page", None), ("/latin", None), ("/said-latin-is-utf8", "declares a Western encoding but is UTF-8"),
        ("/bom", None), ("/undeclared", "not UTF-8; read as Windows-1252"), ("/nonsense-charset", None),
        ("/untyped", None), ("/octets", None), ("/once", None), ("/permanently", None), ("/endless-redirect", None),
        ("/gzip", None), ("/deflate", None), ("/raw-deflate", None), ("/page#fragment", None), ("/page?q=ü ö", None),
    ],
)  # fmt: skip
def test_pages(server, path, warning):
    document = claimkit.read(server + path)
    assert (document.text, document.format, document.name) == (PAGE, "html", server + path)
    assert [warning] == [w.split(": ", 1)[1].split(".")[0].split("; read as UTF")[0] for w in document.warnings] or (
        warning is None and not document.warnings
    )


@pytest.mark.parametrize(
    ("path", "format_", "prose"),
    [
        ("/text", "text", "“Words”"),
        ("/story.md", "markdown", "Head\nWords."),
        ("/meta", "html", "Клиника закрылась."),
    ],
)
def test_other_formats_and_encodings(server, path, format_, prose):
    document = claimkit.read(server + path)
    assert (document.format, document.prose) == (format_, prose)


@pytest.mark.parametrize(
    "kind",
    ["application/octet-stream", None, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
)
def test_docx(server, monkeypatch, kind):
    monkeypatch.setitem(PAGES, "/draft.docx", give(package(p("Words.")), kind))
    document = claimkit.read(f"{server}/draft.docx")
    assert (document.format, document.text) == ("docx", "Words.")


def test_what_is_asked(server):
    Handler.seen.clear()
    claimkit.read(f"{server}/once")
    assert [path for path, _ in Handler.seen] == ["/once", "/page"]
    for _, headers in Handler.seen:
        assert headers["User-Agent"] == f"claimkit/{__version__}"
        assert headers["Accept-Encoding"] == "identity"
        assert not {"Cookie", "Referer", "Authorization"} & set(headers)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/pdf", "a PDF, not a page"),
        ("/hidden-pdf", "a PDF; copy its text"),
        ("/image", "of the type image/png, not a page"),
        ("/json", "of the type application/json"),
        ("/empty", "empty"),
        ("/gone", "the server answers 404 Not Found"),
        ("/forbidden", "refuses it to programs (403 Forbidden); open it in a browser, save the page"),
        ("/loop", "more than 5 redirects"),
        ("/passwords", "redirects to something that is no web page"),
        ("/ftp", "redirects to something that is no web page"),
        ("/nowhere", "more than 5 redirects"),
        ("/endless", "larger than 10 MB"),
        ("/huge", "larger than 10 MB"),
        ("/short", "broke off after 9 of 500 bytes"),
        ("/gzip-bomb", "larger than 10 MB"),
        ("/gzip-cut", "broke off within its packed content"),
        ("/gzip-not", "cannot be fetched"),
        ("/brotli", "packed as br, which was not asked for"),
    ],
)
def test_what_is_refused(server, path, message):
    said = refused(server + path)
    assert said.startswith(f"{server}{path}: ")
    assert message in said


def test_a_negative_length_does_no_harm(server):
    assert claimkit.read(f"{server}/negative").prose == "Words."


@pytest.mark.parametrize("path", ["/drip", "/headers"])
def test_the_time_limit_is_for_all_of_it(server, path, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", 0.4)
    begun = time.monotonic()
    assert "no whole answer within 0.4 seconds" in refused(server + path)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b"", "cannot be fetched"),
        (b"SSH-2.0\r\n\r\n", "cannot be fetched"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200, "cannot"),
    ],
)
def test_servers_of_other_kinds(answer, message):
    with garbage(answer) as address:
        assert message in refused(address)


def test_nobody_there():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert "refuses the connection" in refused(f"http://127.0.0.1:{port}/")


def test_no_such_host(monkeypatch):
    def fails(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    assert "no such host" in refused("http://nowhere.invalid/story")


def test_a_server_that_speaks_no_tls(server):
    assert "no secure connection" in refused(server.replace("http:", "https:"))


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("ftp://host/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "no host in it"),
        ("http:///path", "no host in it"),
        ("http://[::1/", "not an address"),
        ("http://host:port/", "not an address"),
        ("http://ho st/", "no host in it"),
        ("http://" + "ü" * 80 + ".de/", "not an address"),
    ],
)
def test_what_is_no_address(address, message):
    assert message in refused(address)


def test_a_password_in_an_address_is_neither_sent_nor_shown(server):
    said = refused(server.replace("http://", "http://ana:hush@") + "/page")
    assert "carries a name or password" in said
    assert "hush" not in said


def test_commands(server):
    assert run("text", f"{server}/page").stdout == PAGE
    checked = run("check", f"{server}/page", f"{server}/gone", f"{server}/undeclared")
    assert checked.returncode == 3
    assert f"{server}/page, judged as of" in checked.stdout
    assert f"claimkit: {server}/gone: the server answers 404" in checked.stderr
    assert f"claimkit: {server}/undeclared: not UTF-8; read as Windows-1252" in checked.stderr
    assert "2 drafts checked, 1 not read: " in checked.stdout
    assert run("coverage", f"{server}/page").stderr.endswith("1 read, 0 not\n")


def test_an_address_stays_whole_in_sarif(server, monkeypatch):
    said = "Sex addiction is a disease like any other, with cravings that grow and a habit that takes over."
    monkeypatch.setitem(PAGES, "/story", give(f"<p>{said}</p>".encode()))
    done = run("check", f"{server}/story", "--format", "sarif")
    assert f'"uri": "{server}/story"' in done.stdout
