"""An exploration as an address, `explorer:table?element=Nd&year=2010`, and back."""

from collections.abc import Collection
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum

from explorer.exploration.choices import (
    About,
    Above,
    Among,
    Axes,
    Book,
    Chapter,
    Degrees,
    Form,
    Group3,
    Layer,
    Lengths,
    Measure,
    Part,
    Quantity,
    Tab,
    Topic,
    View,
)
from explorer.exploration.exploration import COLDEST_K, HOTTEST_K, MOST_COMPARED, SORT_WORDS, Exploration
from explorer.records.words import _

SCHEME = "explorer"
_MANY = {"element": "elements", "country": "countries", "columns": "columns"}
_CHOICES: dict[str, type[StrEnum]] = {
    "tab": Tab, "group3": Group3, "form": Form, "part": Part, "view": View, "among": Among, "degrees": Degrees,
    "lengths": Lengths, "topic": Topic, "quantity": Quantity, "book": Book, "measure": Measure, "axes": Axes,
    "chapter": Chapter, "about": About, "above": Above,
}  # fmt: skip
_SHOWN = {name: key for key, name in _MANY.items()}
_NAMED_AT_MOST = 24


class AddressError(ValueError):
    """An address that names nothing here; its message is one sentence that names what would do."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names an address may use: what exists in this edition of the facts.

    years: first and last year with data. The other fields hold keys, ids, symbols and codes.
    """

    pages: Collection[str]
    elements: Collection[str]
    lenses: Collection[str]
    years: tuple[int, int]
    countries: Collection[str] = field(default=())
    products: Collection[str] = field(default=())
    uses: Collection[str] = field(default=())
    events: Collection[str] = field(default=())
    sources: Collection[str] = field(default=())
    things: Collection[str] = field(default=())
    structures: Collection[str] = field(default=())
    properties: Collection[str] = field(default=())
    ores: Collection[str] = field(default=())
    steps: Collection[str] = field(default=())
    kinds: Collection[str] = field(default=())
    actors: Collection[str] = field(default=())
    claims: Collection[str] = field(default=())


def to_address(at: Exploration) -> str:
    """The shortest address that leads here: only what differs from the start is written."""
    # Imported here: with what it brings it costs as much as reading the elements, and the first paint needs none of it.
    from urllib.parse import quote

    start = Exploration()
    words: list[str] = []
    for each in fields(Exploration):
        value = getattr(at, each.name)
        if each.name == "page" or value == getattr(start, each.name):
            continue
        text = ",".join(value) if isinstance(value, tuple) else str(value)
        words.append(f"{_SHOWN.get(each.name, each.name)}={quote(text, safe=',:')}")
    return f"{SCHEME}:{at.page}" + ("?" + "&".join(words) if words else "")


def parse(text: str, known: Known) -> Exploration:
    """The exploration an address names.

    Raises AddressError in one sentence that names the valid words when the page, a key or a value is unknown.
    """
    page, pairs = _taken_apart(text)
    _wanted(_("page"), page, known.pages)
    at = Exploration(page=page)
    keys = [_SHOWN.get(f.name, f.name) for f in fields(Exploration) if f.name != "page"]
    for key, value in pairs:
        _wanted(_("key"), key, keys)
        at = _with(at, key, value, known)
    if at.since is not None and at.until is not None and at.since >= at.until:
        raise AddressError(
            _("The timeline cannot span {since} to {until}; wanted the earlier year as “since”.").format(
                since=at.since, until=at.until
            )
        )
    return at


def in_units_of(now: Exploration, there: Exploration, address: str) -> Exploration:
    """Where an address leads, in the units of now for those that the address does not name."""
    named = {key for key, _value in _taken_apart(address)[1]}
    return there.in_units(
        there.degrees if "degrees" in named else now.degrees, there.lengths if "lengths" in named else now.lengths
    )


def _taken_apart(text: str) -> tuple[str, list[tuple[str, str]]]:
    from urllib.parse import parse_qsl

    body = text.strip()
    body = body[len(SCHEME) + 1 :] if body.startswith(SCHEME + ":") else body
    page, _mark, query = body.partition("?")
    return page or "table", parse_qsl(query, keep_blank_values=True)


def _with(at: Exploration, key: str, value: str, known: Known) -> Exploration:
    if key == "year":
        return at.in_year(_year(value, known.years))
    if key == "date":
        return at.on_date(_day(value))
    if key == "found":
        return at.as_found_by(_whole(key, value))
    if key in ("since", "until"):
        return replace(at, **{key: _whole(key, value)})
    if key == "kelvin":
        return at.at_kelvin(_kelvin(value))
    if key == "sort":
        _wanted(key, value.removeprefix("-"), (*SORT_WORDS, *known.properties))
        return at.sort_by(value)
    if key == "layers":
        named = [v for v in value.split(",") if v]
        for each in named:
            _wanted(_("layer"), each, [str(layer) for layer in Layer])
        return at.with_layers([Layer(each) for each in named])
    if key in _CHOICES:
        _wanted(key, value, [str(c) for c in _CHOICES[key]])
        return replace(at, **{key: _CHOICES[key](value)})
    return _with_names(at, key, value, known)


def _with_names(at: Exploration, key: str, value: str, known: Known) -> Exploration:
    names = {
        "element": known.elements,
        "country": known.countries,
        "lens": known.lenses,
        "product": known.products,
        "use": known.uses,
        "event": known.events,
        "source": known.sources,
        "thing": known.things,
        "structure": known.structures,
        "ore": known.ores,
        "step": known.steps,
        "kind": known.kinds,
        "actor": known.actors,
        "claim": known.claims,
        "x": known.properties,
        "y": known.properties,
        "columns": known.properties,
    }[key]
    if key in _MANY:
        several = tuple(dict.fromkeys(v for v in value.split(",") if v))
        for each in several:
            _wanted(key, each, names)
        if key == "element" and len(several) > MOST_COMPARED:
            raise AddressError(
                _("At most {most} elements can be compared, found {found}.").format(
                    most=MOST_COMPARED, found=len(several)
                )
            )
        return replace(at, **{_MANY[key]: several})
    _wanted(key, value, names)
    return replace(at, **{key: value})


def _wanted(what: str, found: str, names: Collection[str]) -> None:
    if found in names:
        return
    listed = list(names)[:_NAMED_AT_MOST]
    more = _(" and {count} more").format(count=len(names) - len(listed)) if len(names) > len(listed) else ""
    raise AddressError(
        _("There is no {what} “{found}”; wanted one of {names}{more}.").format(
            what=what, found=found, names=", ".join(listed), more=more
        )
    )


def _year(text: str, years: tuple[int, int]) -> int:
    try:
        year = int(text)
    except ValueError:
        year = None
    if year is None or not years[0] <= year <= years[1]:
        raise AddressError(
            _("There is no year “{found}”; wanted a year from {first} to {last}.").format(
                found=text, first=years[0], last=years[1]
            )
        )
    return year


def _whole(key: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise AddressError(
            _("“{found}” is no {key}; wanted a whole number such as 1885.").format(found=text, key=key)
        ) from None


def _kelvin(text: str) -> int:
    try:
        found = int(text)
    except ValueError:
        found = None
    if found is None or not COLDEST_K <= found <= HOTTEST_K:
        raise AddressError(
            _("There is no temperature “{found}”; wanted whole kelvin from {first} to {last}.").format(
                found=text, first=COLDEST_K, last=HOTTEST_K
            )
        )
    return found


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise AddressError(
            _("There is no date “{found}”; wanted a day such as 2025-04-04.").format(found=text)
        ) from None
