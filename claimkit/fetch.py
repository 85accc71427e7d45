"""Fetch one page from an address that the user gave: the only place where claimkit touches the network.

One request, http or https, at most a few redirects, no cookies, nothing else of the page; within a time and a size.
"""

import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPResponse
from pathlib import PurePosixPath
from time import monotonic
from typing import IO, Literal
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit

from claimkit import __version__
from claimkit.errors import UnreadableFileError

SECONDS = 20.0
"""For all of it: finding the host, redirects, and reading."""
LONGEST = 10_000_000
"""Bytes, packed or not."""
REDIRECTS = 5

_SCHEMES = ("http", "https")
_CHUNK = 65_536
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMATS: dict[str, Literal["markdown", "html", "docx"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    _DOCX: "docx",
}
# Types that say little: what it is shows in the address or in how it begins.
_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/xml", "text/xml"})
_SAVE = "open it in a browser, save the page and check the file"


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: its bytes, the format and charset that the server named, and the suffix of the address."""

    content: bytes
    format: Literal["markdown", "html", "docx"] | None
    charset: str | None
    suffix: str


def fetch(address: str, *, seconds: float | None = None, longest: int | None = None) -> Page:
    """Fetch `address`. Raises UnreadableFileError, saying what went wrong and what to do.

    `seconds` and `longest` are SECONDS and LONGEST unless given.
    """
    seconds, longest = SECONDS if seconds is None else seconds, LONGEST if longest is None else longest
    asked = _Fetch(address, _clean(address), monotonic() + seconds, seconds, longest)
    # A thread, because neither finding a host nor a server that sends its headers letter by letter knows a time limit.
    # One that has not ended in time is left behind and ends with the program.
    worker = threading.Thread(target=asked.run, name="claimkit-fetch", daemon=True)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        raise asked.too_slow()
    if asked.error:
        raise asked.error
    if asked.page is None:
        raise asked.failed("failed")
    return asked.page


def _clean(address: str) -> str:
    """The address with everything encoded that a request cannot carry as it is, and without its fragment."""
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname, parts.port
        netloc = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except ValueError as error:
        msg = f"{address}: not an address ({error})"
        raise UnreadableFileError(msg) from None
    if parts.scheme.lower() not in _SCHEMES:
        msg = f"{address}: only http and https addresses are read; give a file by its path"
        raise UnreadableFileError(msg)
    if not host or any(c.isspace() or not c.isprintable() for c in netloc):
        msg = f"{address}: not an address (no host in it)"
        raise UnreadableFileError(msg)
    if "@" in parts.netloc:
        msg = f"{address.replace(parts.netloc, host)}: the address carries a name or password; {_SAVE}"
        raise UnreadableFileError(msg)
    path, query = (quote(part, safe="%/:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme.lower(), netloc, path or "/", query, ""))


class _TooLargeError(Exception):
    """More bytes than the limit."""


class _Redirects(request.HTTPRedirectHandler):
    """Follows a few redirects, to http and https only."""

    # Counted here instead, with a message of our own.
    max_redirections = max_repeats = 1000

    def __init__(self, asked: "_Fetch") -> None:
        self.asked = asked
        self.followed = 0

    def redirect_request(
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> request.Request | None:
        # The body of a redirect, which could go on for ever, would be read to its end if it were not closed.
        fp.close()
        self.followed += 1
        if self.followed > REDIRECTS:
            raise self.asked.failed(f"more than {REDIRECTS} redirects; {_SAVE}")
        if urlsplit(newurl).scheme.lower() not in _SCHEMES:
            raise self.asked.failed("redirects to something that is no web page, which is not followed")
        if monotonic() > self.asked.deadline:
            raise self.asked.too_slow()
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@dataclass
class _Fetch:
    """One fetch, run in a thread of its own; `page` or `error` is what came of it."""

    address: str
    url: str
    deadline: float
    seconds: float
    longest: int
    page: Page | None = None
    error: UnreadableFileError | None = None

    def run(self) -> None:
        try:
            self.page = self._page()
        except UnreadableFileError as error:
            self.error = error
        except _TooLargeError:
            self.error = self.failed(f"larger than {self.longest / 1_000_000:g} MB; {_SAVE}")
        except HTTPError as error:
            self.error = self._status(error)
            error.close()
        except URLError as error:
            self.error = self._unreachable(error.reason)
        except Exception as error:
            # Whatever a server brings about is told where the user looks, and not in a thread's traceback.
            self.error = self._unreachable(error)

    def failed(self, what: str) -> UnreadableFileError:
        return UnreadableFileError(f"{self.address}: {what}")

    def too_slow(self) -> UnreadableFileError:
        return self.failed(f"no whole answer within {self.seconds:g} seconds; try again, or {_SAVE}")

    def _page(self) -> Page:
        opener = request.OpenerDirector()
        handlers: list[request.BaseHandler] = [
            request.ProxyHandler(),
            request.HTTPHandler(),
            request.HTTPSHandler(),
            request.HTTPDefaultErrorHandler(),
            request.HTTPErrorProcessor(),
            _Redirects(self),
        ]
        for handler in handlers:
            opener.add_handler(handler)
        opener.addheaders = [
            ("User-Agent", f"claimkit/{__version__}"),
            ("Accept", "text/html, application/xhtml+xml, text/plain, text/markdown, */*;q=0.1"),
            ("Accept-Encoding", "identity"),
        ]
        with opener.open(self.url, timeout=self.seconds) as response:
            form, charset = self._type(response.headers)
            content = self._unpacked(self._body(response), response.headers.get("Content-Encoding", "identity"))
            suffix = PurePosixPath(urlsplit(response.geturl()).path).suffix.lower()
            return Page(content, form, charset, suffix)

    def _type(self, headers: HTTPMessage) -> "tuple[Literal['markdown', 'html', 'docx'] | None, str | None]":
        """The format and charset that the headers name. Raises UnreadableFileError for what is no draft."""
        kind = headers.get_content_type() if headers.get("Content-Type") else ""
        charset = headers.get_content_charset()
        if kind in _FORMATS or kind in _VAGUE:
            return _FORMATS.get(kind), charset
        what = "a PDF" if kind == "application/pdf" else f"of the type {kind}"
        raise self.failed(f"{what}, not a page; claimkit reads HTML, text, Markdown and DOCX")

    def _body(self, response: HTTPResponse) -> bytes:
        announced = response.headers.get("Content-Length", "")
        if announced.isdigit() and int(announced) > self.longest:
            raise _TooLargeError
        parts: list[bytes] = []
        length = 0
        while part := response.read1(_CHUNK):
            parts.append(part)
            length += len(part)
            if length > self.longest:
                raise _TooLargeError
            if monotonic() > self.deadline:
                raise self.too_slow()
        if announced.isdigit() and length < int(announced):
            raise self.failed(f"broke off after {length} of {announced} bytes; try again")
        return b"".join(parts)

    def _unpacked(self, content: bytes, encoding: str) -> bytes:
        """`content` as it was before the server packed it, which it was asked not to."""
        encoding = encoding.strip().lower()
        if encoding in {"", "identity"}:
            return content
        if encoding not in {"gzip", "x-gzip", "deflate"}:
            raise self.failed(f"packed as {encoding}, which was not asked for; {_SAVE}")
        # Servers send "deflate" with its header and without.
        raw = encoding == "deflate" and content[:1] != b"\x78"
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
        unpacked = unpacker.decompress(content, self.longest + 1)
        if len(unpacked) > self.longest:
            raise _TooLargeError
        if not unpacker.eof:
            raise self.failed("broke off within its packed content; try again")
        return unpacked

    def _status(self, error: HTTPError) -> UnreadableFileError:
        if error.code in {401, 402, 403, 429, 451}:
            return self.failed(f"the server refuses it to programs ({error.code} {error.reason}); {_SAVE}")
        if 300 <= error.code < 400:
            return self.failed("redirects to something that is no web page, which is not followed")
        return self.failed(f"the server answers {error.code} {error.reason}; look at the address in a browser")

    def _unreachable(self, reason: object) -> UnreadableFileError:
        from socket import gaierror
        from ssl import SSLCertVerificationError, SSLError

        causes: list[tuple[type[Exception], Callable[[], UnreadableFileError]]] = [
            (TimeoutError, self.too_slow),
            (gaierror, lambda: self.failed("no such host, or no network; look for a slip in the address")),
            (ConnectionRefusedError, lambda: self.failed("the server refuses the connection; try again later")),
            (SSLCertVerificationError, lambda: self.failed(f"its certificate is not trusted ({reason}); {_SAVE}")),
            (SSLError, lambda: self.failed(f"no secure connection ({reason}); {_SAVE}")),
        ]
        for kind, made in causes:
            if isinstance(reason, kind):
                return made()
        detail = f"{type(reason).__name__}: {reason}" if isinstance(reason, Exception) else str(reason)
        return self.failed(f"cannot be fetched ({detail}); try again, or {_SAVE}")


__all__ = ["Page", "fetch"]
