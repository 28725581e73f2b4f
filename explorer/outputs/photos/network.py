"""The only code of the program that reaches the network: one address of a listed server, over TLS, when a reader asks.

Built of two of urllib's handlers and no more: proxies, which schools have, and HTTPS. There is none for plain HTTP and
none that follows redirects, so neither can happen unnoticed; follow() does the latter, and only between listed servers.
"""

import errno
import socket
import ssl
from collections.abc import Callable, Collection, Mapping
from email.message import Message
from http.client import HTTPException
from pathlib import Path
from typing import Protocol, cast
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request

from explorer import __version__
from explorer.outputs.photos.fault import PhotoError
from explorer.records.words import _

AGENT = f"RareEarthExplorer/{__version__} (desktop program for schools; a reader asked for this picture)"
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_MOST_REDIRECTS = 4
_NO_WAY = frozenset((errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ECONNREFUSED))
# Where certificates lie on systems whose Python was built elsewhere and does not find them by itself.
_AUTHORITIES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


class Answer(Protocol):
    """What a server answers: the status, the headers, and a body to read bit by bit."""

    status: int
    headers: Message

    def read1(self, amount: int, /) -> bytes:
        """What is there, at most so many bytes, b"" at the end; read() would lose what came before a silence."""
        ...

    def close(self) -> None:
        """Let the connection go."""
        ...


# Asks for an address with these headers, and waits that many seconds for each sign of life; follows no redirect.
Open = Callable[[str, Mapping[str, str], float], Answer]


def open_https(address: str, headers: Mapping[str, str], seconds: float) -> Answer:
    """Ask over TLS with the system's certificates. Raises OSError, or URLError which is one."""
    director = OpenerDirector()
    for handler in (ProxyHandler(), HTTPSHandler(context=_trust())):
        director.add_handler(handler)
    answer = director.open(Request(address, headers=dict(headers)), timeout=seconds)
    if answer is None:
        raise URLError("no way to ask for this kind of address")
    return cast("Answer", answer)


def _trust() -> ssl.SSLContext:
    """The context that checks certificates and names."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        for place in _AUTHORITIES:
            if Path(place).is_file():
                context.load_verify_locations(place)
                break
    return context


def permitted(address: str, hosts: Collection[str]) -> bool:
    """Whether an address may be asked: HTTPS, a listed server, its usual port, no name or password in it."""
    try:
        place = urlsplit(address)
        port = place.port
    except ValueError:
        return False
    return place.scheme == "https" and place.hostname in hosts and port in (None, 443) and "@" not in place.netloc


def follow(
    address: str, headers: Mapping[str, str], hosts: Collection[str], seconds: float, open_: Open
) -> tuple[Answer, str]:
    """The answer behind an address and its redirects, and the address that gave it.

    Raises PhotoError for an address that may not be asked, for too many redirects, and where nobody answers.
    """
    told = {"User-Agent": AGENT, "Accept": "image/jpeg, image/png, image/webp", "Accept-Encoding": "identity"}
    for _redirect in range(_MOST_REDIRECTS + 1):
        if not permitted(address, hosts):
            raise PhotoError(_("{address} is not one of the servers that may be asked").format(address=_short(address)))
        answer = ask(address, {**told, **headers}, seconds, open_)
        if answer.status not in _REDIRECTS:
            return answer, address
        there = answer.headers.get("Location")
        answer.close()
        if not there:
            raise PhotoError(_("the server sent us elsewhere and did not say where"))
        address = urljoin(address, there)
    raise PhotoError(_("the server sent us from one address to the next without end"))


def ask(address: str, headers: Mapping[str, str], seconds: float, open_: Open) -> Answer:
    """One answer. Raises PhotoError where none comes."""
    try:
        return open_(address, headers, seconds)
    except (OSError, HTTPException) as error:
        raise _silence(error, seconds) from error


def read(answer: Answer, amount: int, seconds: float) -> bytes:
    """The next bytes of an answer. Raises PhotoError where the connection breaks."""
    try:
        return answer.read1(amount)
    except (OSError, HTTPException, ValueError) as error:
        raise _silence(error, seconds) from error


def _silence(error: Exception, seconds: float) -> PhotoError:
    """Why nothing came, in words."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return PhotoError(_("nobody vouches for the server ({why})").format(why=reason.verify_message))
    if isinstance(reason, TimeoutError):
        return PhotoError(_("the server was silent for {seconds:g} seconds").format(seconds=seconds), again=True)
    why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    if isinstance(reason, socket.gaierror) or getattr(reason, "errno", None) in _NO_WAY:
        return PhotoError(str(why), unreachable=True)
    return PhotoError(_("the connection failed ({why})").format(why=why), again=True)


def _short(address: str) -> str:
    """An address as far as it fits into a sentence."""
    return address if len(address) <= 80 else address[:79] + "…"
