"""One file from one address into one place: tried again, taken up where it was cut off, refused if it is no picture."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explorer.outputs.photos.fault import PhotoError
from explorer.outputs.photos.network import Answer, Open, follow, open_https, read
from explorer.records.photo import HOSTS
from explorer.records.words import _, number

_TYPES = frozenset(("image/jpeg", "image/png", "image/webp"))
_BIT = 64 * 1024  # bytes read at once, and between two tellings
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much and how long.

    largest: bytes of a file. silence: seconds without a sign of life. whole: seconds for one try. pauses: seconds
    before each further try. longest_wait: seconds, where a server asks for more patience than the pause.
    """

    largest: int = 40_000_000
    silence: float = 20.0
    whole: float = 600.0
    pauses: tuple[float, ...] = (2.0, 8.0)
    longest_wait: float = 60.0
    hosts: tuple[str, ...] = field(default=HOSTS)


@dataclass(frozen=True, slots=True)
class Received:
    """So many bytes are here. total: how many there will be; None where the server does not say."""

    received: int
    total: int | None


def download(address: str, part: Path, limits: Limits, open_: Open = open_https) -> Iterator[Received]:
    """Bring the file behind an address to the place part, telling how far it is.

    What was begun and cut off, in this run or an earlier one, is taken up where the server can do that.
    Raises PhotoError where it cannot be had, and OSError where part cannot be written.
    """
    for pause in (*limits.pauses, None):
        try:
            yield from _try(address, part, limits, open_)
        except PhotoError as error:
            if pause is None or not error.again:
                raise
            time.sleep(min(max(pause, error.wait or 0), limits.longest_wait))
        else:
            _note(part).unlink(missing_ok=True)
            return


def forget(part: Path) -> None:
    """Remove what was begun."""
    part.unlink(missing_ok=True)
    _note(part).unlink(missing_ok=True)


def _try(address: str, part: Path, limits: Limits, open_: Open) -> Iterator[Received]:
    mark = _mark(part, address)
    have = part.stat().st_size if mark else 0
    headers = {"Range": f"bytes={have}-", "If-Range": mark} if have else {}
    answer, _there = follow(address, headers, limits.hosts, limits.silence, open_)
    try:
        begin = _begin(answer, have, part)
        length = _length(answer)
        total = None if length is None else begin + length
        if total is not None and total > limits.largest:
            raise _too_large(total, limits)
        if not begin:
            forget(part)
            _write_note(part, address, answer)
        here = told = begin
        with part.open("ab" if begin else "wb") as file:
            for bit in _bits(answer, limits):
                here += len(bit)
                if here > limits.largest:
                    raise _too_large(here, limits)
                file.write(bit)
                if here - told >= _BIT or here == total:
                    told = here
                    yield Received(here, total)
    except PhotoError as error:
        if not error.again:
            forget(part)
        raise
    finally:
        answer.close()
    if total is not None and here < total:
        raise PhotoError(
            _("only {here} of {total} bytes came").format(here=number(here), total=number(total)), again=True
        )


def _bits(answer: Answer, limits: Limits) -> Iterator[bytes]:
    until = time.monotonic() + limits.whole
    while bit := read(answer, _BIT, limits.silence):
        yield bit
        if time.monotonic() > until:
            raise PhotoError(_("it took longer than {minutes:g} minutes").format(minutes=limits.whole / 60))


def _begin(answer: Answer, have: int, part: Path) -> int:
    """At which byte the answer begins. Raises PhotoError for an answer that is no picture."""
    status = answer.status
    if status == 416 or (status == 206 and not _goes_on(answer, have)):
        forget(part)
        raise PhotoError(_("the server could not go on where it was cut off"), again=True)
    if status not in (200, 206):
        raise _refusal(answer)
    kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
    if kind not in _TYPES:
        raise PhotoError(_("the server sent {kind} instead of a picture").format(kind=kind or _("something unnamed")))
    return have if status == 206 else 0


def _goes_on(answer: Answer, have: int) -> bool:
    return have > 0 and (answer.headers.get("Content-Range") or "").startswith(f"bytes {have}-")


def _refusal(answer: Answer) -> PhotoError:
    status = answer.status
    if status in (404, 410):
        return PhotoError(_("it is not at its address any more (answer {status})").format(status=status))
    wait = answer.headers.get("Retry-After") or ""
    return PhotoError(
        _("the server refused (answer {status})").format(status=status),
        again=status in _PASSING,
        wait=float(wait) if wait.isascii() and wait.isdecimal() and len(wait) < 6 else None,
    )


def _length(answer: Answer) -> int | None:
    told = answer.headers.get("Content-Length") or ""
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 16 else None


def _too_large(found: int, limits: Limits) -> PhotoError:
    words = _("it is too large ({found} bytes or more; at most {largest} are taken)")
    return PhotoError(words.format(found=number(found), largest=number(limits.largest)))


# What was begun is gone on with only if the server can tell that the file is still the same: its mark of the version
# stands in a note beside the part.


def _note(part: Path) -> Path:
    return part.with_name(part.name + ".json")


def _write_note(part: Path, address: str, answer: Answer) -> None:
    tag = answer.headers.get("ETag") or ""
    mark = tag if tag.startswith('"') else answer.headers.get("Last-Modified") or ""
    _note(part).write_text(json.dumps({"address": address, "mark": mark}), encoding="utf-8")


def _mark(part: Path, address: str) -> str:
    """The mark of the version that was begun; "" where there is nothing to go on with."""
    try:
        told = json.loads(_note(part).read_text(encoding="utf-8"))
        fits = part.is_file() and told["address"] == address and told["mark"].isprintable()
        return told["mark"] if fits else ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ""
