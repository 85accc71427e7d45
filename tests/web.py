"""A server on this machine for tests of fetching: each path behaves badly in its own way."""

import gzip
import socket
import threading
import time
import zlib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

PAGE = "<!doctype html><title>T</title><p>“It is real,” Ana Foley said.</p>"


class Handler(BaseHTTPRequestHandler):
    """Answers with the function of `PAGES` for the path."""

    seen: ClassVar[list] = []

    def do_GET(self):
        Handler.seen.append((self.path, dict(self.headers)))
        try:
            PAGES[self.path.split("?")[0]](self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *_):
        pass

    def answer(self, body=b"", kind="text/html", code=200, **headers):
        self.send_response(code)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def endless(handler):
    handler.answer(Content_Length=None)
    while True:
        handler.wfile.write(b"word " * 10_000)


def drip(handler):
    handler.answer(Content_Length=None)
    while True:
        handler.wfile.write(b"w")
        time.sleep(0.05)


def headers_letter_by_letter(handler):
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def endless_redirect(handler):
    handler.answer(code=302, Location="/page", Content_Length=None)
    while True:
        handler.wfile.write(b"word " * 10_000)


def to(where, code=302):
    return lambda handler: handler.answer(code=code, Location=where)


def give(body, kind="text/html", **more):
    return lambda handler: handler.answer(body, kind, **more)


PAGES = {
    "/page": give(PAGE.encode(), "text/html; charset=utf-8"),
    "/latin": give(PAGE.encode("cp1252"), "text/html; charset=ISO-8859-1"),
    "/said-latin-is-utf8": give(PAGE.encode(), "text/html; charset=ISO-8859-1"),
    "/meta": give(b'<meta charset="windows-1251"><p>' + "Клиника закрылась.".encode("cp1251") + b"</p>"),
    "/bom": give(PAGE.encode("utf-8-sig"), "text/html; charset=windows-1252"),
    "/undeclared": give(PAGE.encode("cp1252")),
    "/nonsense-charset": give(PAGE.encode(), "text/html; charset=zlib"),
    "/text": give("“Words”".encode(), "text/plain"),
    "/story.md": give(b"# Head\n\nWords.", "text/plain"),
    "/untyped": give(PAGE.encode(), None),
    "/octets": give(PAGE.encode(), "application/octet-stream"),
    "/pdf": give(b"%PDF-1.7", "application/pdf"),
    "/hidden-pdf": give(b"%PDF-1.7\n\0", "application/octet-stream"),
    "/image": give(b"\x89PNG", "image/png"),
    "/json": give(b"{}", "application/json"),
    "/empty": give(b""),
    "/gone": give(b"Not here.", code=404),
    "/forbidden": give(b"No.", code=403),
    "/once": to("/page"),
    "/permanently": to("/page?utm=a b", 308),
    "/loop": to("/loop"),
    "/passwords": to("file:///etc/passwd"),
    "/ftp": to("ftp://127.0.0.1/x"),
    "/nowhere": to("http://"),
    "/endless-redirect": endless_redirect,
    "/endless": endless,
    "/huge": give(b"x", Content_Length=str(10**12)),
    "/short": give(b"Only this", Content_Length="500"),
    "/negative": give(b"Words.", Content_Length="-5"),
    "/drip": drip,
    "/headers": headers_letter_by_letter,
    "/gzip": give(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/deflate": give(zlib.compress(PAGE.encode()), Content_Encoding="deflate"),
    "/raw-deflate": give(zlib.compress(PAGE.encode(), wbits=-15), Content_Encoding="deflate"),
    "/gzip-bomb": give(gzip.compress(b"x" * 20_000_000), Content_Encoding="gzip"),
    "/gzip-cut": give(gzip.compress(PAGE.encode())[:-12], Content_Encoding="gzip"),
    "/gzip-not": give(b"words", Content_Encoding="gzip"),
    "/brotli": give(b"words", Content_Encoding="br"),
}
"""What is served, by path."""


@contextmanager
def serve():
    """Give the address of a running server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def garbage(answer):
    """Give the address of a socket that answers whatever it is asked with `answer` and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def once():
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

        threading.Thread(target=once, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
