"""The few words of the X11 protocol that the benchmark speaks: paint the root, move and press the pointer.

Written out here so that the benchmark needs no package beside the program's own. Source of the layouts: "X Window
System Protocol", X.Org, version 11 release 7, and "XTEST Extension Protocol" 2.2. All numbers are little-endian.
"""

import socket
import struct
from dataclasses import dataclass
from typing import Self

PRESS, RELEASE, MOTION = 4, 5, 6
_ERROR, _REPLY = 0, 1
_BACKGROUND_PIXEL = 0x2


class XServerError(OSError):
    """The X server refused something; the message holds its error code and the request."""


@dataclass(frozen=True, slots=True)
class Box:
    """A window's place on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


class XClient:
    """A connection to a display of this machine that asks for no authority, as a private Xvfb does."""

    def __init__(self, display: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(f"/tmp/.X11-unix/X{display}")
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        status, _major, _minor, length = struct.unpack("<BxHHH", self._read(8))
        setup = self._read(4 * length)
        if status != 1:
            raise XServerError(f"display :{display}: the connection was refused, status {status}")
        (vendor,) = struct.unpack_from("<H", setup, 16)
        formats = setup[21]
        self.root = struct.unpack_from("<I", setup, 32 + (vendor + 3) // 4 * 4 + 8 * formats)[0]
        self._xtest = self._opcode(b"XTEST")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the display."""
        self._socket.close()

    def paint_root(self, pixel: int) -> None:
        """Fill the screen behind all windows with one colour (0xRRGGBB)."""
        self._send(struct.pack("<BxHIII", 2, 4, self.root, _BACKGROUND_PIXEL, pixel))
        self._send(struct.pack("<BBHIhhHH", 61, 0, 4, self.root, 0, 0, 0, 0))
        self.sync()

    def move(self, x: int, y: int) -> None:
        """Put the pointer at a place of the screen."""
        self._fake(MOTION, 0, x, y)

    def press(self, button: int = 1) -> None:
        """Press a button of the pointer."""
        self._fake(PRESS, button)

    def release(self, button: int = 1) -> None:
        """Let a button of the pointer go."""
        self._fake(RELEASE, button)

    def sync(self) -> None:
        """Wait until the server has done everything asked for so far."""
        self._ask(struct.pack("<BxH", 43, 1))

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self._send(struct.pack("<BBHBBxxIIxxxxxxxxhhxxxxxxxx", self._xtest, 2, 9, kind, detail, 0, self.root, x, y))
        self.sync()

    def _opcode(self, name: bytes) -> int:
        padded = name + b"\0" * (-len(name) % 4)
        reply = self._ask(struct.pack("<BxHHxx", 98, 2 + len(padded) // 4, len(name)) + padded)
        if not reply[8]:
            raise XServerError(f"the X server has no extension {name.decode()}")
        return reply[9]

    def _send(self, request: bytes) -> None:
        self._socket.sendall(request)

    def _ask(self, request: bytes) -> bytes:
        """Send a request that has a reply and give the reply; events that come in between are dropped."""
        self._send(request)
        while True:
            head = self._read(32)
            if head[0] == _ERROR:
                raise XServerError(f"X error {head[1]} for request {head[10]}")
            if head[0] == _REPLY:
                (more,) = struct.unpack_from("<I", head, 4)
                return head + self._read(4 * more)

    def _read(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            part = self._socket.recv(count - len(parts))
            if not part:
                raise XServerError("the X server closed the connection")
            parts += part
        return bytes(parts)
