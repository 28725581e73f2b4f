"""A server on this machine that answers as a test wants it, and misbehaves where it should."""

import http.client
import io
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from PIL import Image

from explorer.outputs.photos.download import Limits
from explorer.records.photo import Photo
from tests.build import make

HOST = "upload.wikimedia.org"
SECONDS = 30  # how long a test waits for something that comes at once, before it fails


def picture(size=(60, 40), kind="JPEG", colour="teal", mode="RGB", **options):
    """The bytes of a small picture."""
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **options)
    return out.getvalue()


@dataclass
class Reply:
    """What the server says: headers beyond the usual, a body, and how much of the body it really sends.

    length: what it claims; None for the truth. cut: bytes after which it hangs up. silent: it sends nothing more until
    the test ends. tag: the mark of the version, for whoever wants to go on.
    """

    body: bytes = b""
    status: int = 200
    kind: str = "image/jpeg"
    length: int | None = None
    cut: int | None = None
    silent: bool = False
    tag: str = ""
    headers: dict = field(default_factory=dict)


class Server(ThreadingHTTPServer):
    """Gives each path its replies one after another, the last one again and again."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies: dict[str, list[Reply]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.ended = threading.Event()
        self.sent = threading.Event()  # part of a body is on its way

    def handle_error(self, *_who):
        """A client that hangs up is no fault."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_words):
        pass

    def do_GET(self):
        server = self.server
        server.asked.append((self.path, dict(self.headers)))
        replies = server.replies.get(self.path, [Reply(status=404, kind="text/html")])
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        body, status, headers = reply.body, reply.status, dict(reply.headers)
        if reply.tag:
            headers["ETag"] = reply.tag
            wanted = self.headers.get("Range", "")
            if wanted and self.headers.get("If-Range") == reply.tag:
                begin = int(wanted.removeprefix("bytes=").removesuffix("-"))
                headers["Content-Range"] = f"bytes {begin}-{len(body) - 1}/{len(body)}"
                body, status = body[begin:], 206
        self.send_response(status)
        if reply.kind:
            self.send_header("Content-Type", reply.kind)
        if reply.length is None or reply.length >= 0:
            self.send_header("Content-Length", str(len(body) if reply.length is None else reply.length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body[: reply.cut])
        self.wfile.flush()
        server.sent.set()
        if reply.silent:
            server.ended.wait(SECONDS)
        self.close_connection = True


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """In place of the one for all tests: allows this machine's own loopback, and nothing beyond it."""
    import socket

    connect = socket.socket.connect

    def connect_here(self, address):
        assert address[0] == "127.0.0.1", f"a test tried to reach the network: {address}"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture
def server():
    made = Server()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.ended.set()
    made.shutdown()
    made.server_close()
    thread.join(SECONDS)


@pytest.fixture
def open_here(server):
    """Asks the test's server for the path of an address, whatever server the address names."""

    def ask(address, headers, seconds):
        place = urlsplit(address)
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=seconds)
        connection.request("GET", place.path, headers=dict(headers))
        return connection.getresponse()

    return ask


@pytest.fixture
def limits():
    """Small limits, and no pauses between tries."""
    return Limits(largest=200_000, silence=0.25, whole=SECONDS, pauses=(0.0, 0.0), hosts=(HOST,))


def photo(photo_id="img-a", **changes):
    """A photograph on the listed server."""
    usual = {
        "kind": "element",
        "symbol": ("Nd",),
        "title": f"Title of {photo_id}",
        "author": "Anna & Ben",
        "licence": "CC BY 4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0",
        "page_url": f"https://commons.wikimedia.org/wiki/{photo_id}",
        "file_url": f"https://{HOST}/{photo_id}.jpg",
    }
    return make(Photo, photo_id=photo_id, **{**usual, **changes})
