"""Everything that a search can find, each with its words, where it stands and how to get there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from explorer.analysis.nearness import slug
from explorer.analysis.terms import short_names
from explorer.analysis.things import KIND_OF, KINDS
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.exploration.pages import PAGES
from explorer.records.chain import Deposit, Mineral, Occurrence, Plant, ProcessStep
from explorer.records.element import Element
from explorer.records.policy import Actor, Event, Target, Term
from explorer.records.source import Country, Source
from explorer.records.uses import Product, Use
from explorer.records.words import _, date_text

# The kinds, in the order that decides between equally good groups.
KIND_WORDS = {
    "element": _("Elements"), "country": _("Countries"), "product": _("Products"), "use": _("Uses"),
    "mineral": _("Minerals"), "deposit": _("Deposits"), "actor": _("Organisations"), "plant": _("Plants"),
    "event": _("Events"), "term": _("Glossary"), "step": _("Steps of the chain"), "target": _("Targets"),
    "lens": _("Colourings of the table"), "page": _("Pages"), "occurrence": _("Occurrences"), "source": _("Sources"),
}  # fmt: skip
_ELEMENT_NAMES = {
    "Al": ("Aluminum",), "Cs": ("Cesium",), "S": ("Sulphur",), "W": ("Wolfram",), "Na": ("Natrium",), "K": ("Kalium",),
    "Sc": ("Scandia",), "Y": ("Yttria",), "Ce": ("Ceria",), "Nd": ("Neodym",), "Hg": ("Quicksilver",),
}  # fmt: skip
_COUNTRY_NAMES = {
    "GBR": ("UK", "Great Britain", "England", "Scotland", "Wales"), "USA": ("US", "America"), "EUU": ("EU", "Europe"),
    "MMR": ("Burma",), "CHN": ("PRC",), "KOR": ("Korea",), "RUS": ("Russian Federation",), "VNM": ("Viet Nam",),
    "CZE": ("Czech Republic",), "TUR": ("Turkey", "Türkiye"), "COD": ("DRC",), "NLD": ("Holland",),
}  # fmt: skip
_NO_COUNTRY = {"OTH", "TOP", "CIS", "WLD"}


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing that can be found.

    kind, key: what it is, and its key there: ("element", "Nd"). symbol: the element whose colour it wears.
    codes: words that mean exactly this when typed whole. others: further names. text: words said of it.
    rank: which of equally good hits comes first, the smallest.
    place: how to get there from where the reader is; the pair is an element with a use, an event with its year.
    """

    kind: str
    key: str
    title: str
    subtitle: str
    symbol: str | None = None
    codes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    text: str = ""
    rank: float = 0.0
    elements: tuple[str, ...] = ()
    year: int | None = None


def destination(found: Findable, now: Exploration) -> Exploration:
    """Where a hit leads from where the reader is."""
    table = replace(now.on_page("table"), thing=None)
    match found.kind:
        case "element":
            there = table.choose(found.key)
        case "country":
            there = now if found.key in now.countries else now.pick_country(found.key)
            there = there.at_thing(f"country:{found.key}")
        case "product":
            there = table.light_product(found.key)
        case "use":
            there = table.light_use(found.key) if not found.elements else _at_use(found, table)
        case "event":
            there = now.to_event(found.key, found.year)
        case "source":
            there = now.at_source(found.key)
        case "page":
            there = now.on_page(found.key)
        case "lens":
            there = table.through(found.key)
        case _:
            there = now.at_thing(f"{found.kind}:{found.key}")
    return there


def _at_use(found: Findable, table: Exploration) -> Exploration:
    return table.choose(found.elements[0]).on_tab(Tab.USES).light_use(found.text)


def everything(
    library: Library, lenses: Iterable[tuple[str, str]] = (), years: tuple[int, int] | None = None
) -> Iterator[Findable]:
    """All that can be found in the facts, and the pages and lenses (key and title) of the program.

    years: the first and last year an exploration may stand at; an event outside them leaves the year as it is.
    """
    yield from _elements(library)
    yield from _countries(library)
    for kind in KINDS:
        if kind.key in _THINGS:
            yield from _THINGS[kind.key](library, library.rows(kind.record))
    yield from _products(library)
    yield from _uses(library)
    yield from _events(library, years)
    yield from _sources(library)
    for key, title in lenses:
        yield Findable("lens", key, title, _("Colour the table by it"))
    for page in PAGES:
        yield Findable("page", page.key, page.title, page.about)


def _said(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _text(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _elements(library: Library) -> Iterator[Findable]:
    for element in library.rows(Element):
        rare = library.rare_earth(element.symbol)
        kind = element.category if rare is None else _("rare earth")
        formulas = () if rare is None else (rare.oxide_formula, rare.cas_number)
        text = element.discoverers if rare is None else _text(rare.etymology, element.discoverers)
        yield Findable(
            "element", element.symbol, element.name, _said(element.symbol, str(element.atomic_number), kind),
            symbol=element.symbol, codes=(element.symbol, str(element.atomic_number), *formulas),
            others=_ELEMENT_NAMES.get(element.symbol, ()), text=text, rank=0.0 if rare else 1.0,
        )  # fmt: skip


def _countries(library: Library) -> Iterator[Findable]:
    for country in library.rows(Country):
        if country.iso3 not in _NO_COUNTRY:
            names = _COUNTRY_NAMES.get(country.iso3, ())
            yield Findable(
                "country", country.iso3, country.name, _("Production, deposits, plants and events"),
                codes=(country.iso3, *names), others=names,
            )  # fmt: skip


def _thing(  # noqa: PLR0913 - a row, and the words that each kind has
    kind: str, row: Any, subtitle: str, others: tuple[str, ...] = (), text: str = "", rank: float = 0.0
) -> Findable:
    what = KIND_OF[kind]
    return Findable(kind, what.id(row), str(getattr(row, what.name)), subtitle, others=others, text=text, rank=rank)


def _minerals(library: Library, rows: Iterable[Mineral]) -> Iterator[Findable]:
    for row in rows:
        about = _text(
            row.type_locality, row.named_after, row.main_deposits, row.mineral_class, row.thorium_uranium_note
        )
        yield _thing("mineral", row, _said(row.formula, row.mineral_class), (row.formula,), about)


def _deposits(library: Library, rows: Iterable[Deposit]) -> Iterator[Findable]:
    for row in rows:
        about = _text(row.operator, row.country, row.deposit_type, row.main_mineral, row.notes)
        size = -(row.contained_reo_t or 0.0)
        yield _thing("deposit", row, _said(row.country, row.deposit_type), (row.other_names or "",), about, size)


def _occurrences(library: Library, rows: Iterable[Occurrence]) -> Iterator[Findable]:
    for row in rows:
        about = _text(row.country, row.state_province, row.deposit_type, row.ree_minerals)
        yield _thing("occurrence", row, _said(row.country, row.deposit_type), (row.other_names or "",), about)


def _plants(library: Library, rows: Iterable[Plant]) -> Iterator[Findable]:
    for row in rows:
        about = _text(row.country, row.stage, row.notes)
        yield _thing("plant", row, _said(row.stage, row.company, row.country), (row.company,), about)


def _actors(library: Library, rows: Iterable[Actor]) -> Iterator[Findable]:
    for row in rows:
        others = short_names(f"actor:{row.actor_id}")
        found = _thing(
            "actor", row, _said(row.kind, row.country), others, _text(row.role, row.country, row.description)
        )
        yield replace(found, codes=others)


def _terms(library: Library, rows: Iterable[Term]) -> Iterator[Findable]:
    for row in rows:
        yield _thing("term", row, row.definition, short_names(f"term:{slug(row.term)}"), row.definition)


def _steps(library: Library, rows: Iterable[ProcessStep]) -> Iterator[Findable]:
    for row in rows:
        yield _thing("step", row, row.description or "", (), _text(row.description, row.risks), row.order)


def _targets(library: Library, rows: Iterable[Target]) -> Iterator[Findable]:
    for row in rows:
        yield _thing(
            "target", row, _said(row.jurisdiction, row.metric), (), _text(row.jurisdiction, row.metric, row.binding)
        )


_THINGS: dict[str, Callable[[Library, Any], Iterator[Findable]]] = {
    "mineral": _minerals, "deposit": _deposits, "occurrence": _occurrences, "plant": _plants, "actor": _actors,
    "term": _terms, "step": _steps, "target": _targets,
}  # fmt: skip


def _names(library: Library, symbols: Iterable[str]) -> tuple[str, ...]:
    return tuple(element.name for element in map(library.element, symbols) if element)


def _products(library: Library) -> Iterator[Findable]:
    for row in library.rows(Product):
        needs = _("needs {elements}").format(elements=", ".join(row.symbol))
        about = _text(row.description, *_names(library, row.symbol))
        yield Findable(
            "product", row.product_id, row.product, _said(row.category, needs), others=(row.category,), text=about
        )


def _uses(library: Library) -> Iterator[Findable]:
    rows = library.rows(Use)
    for category in dict.fromkeys(row.category for row in rows):
        symbols = dict.fromkeys(symbol for row in rows if row.category == category for symbol in row.symbol)
        yield Findable(
            "use", category, category, _("light up {elements}").format(elements=", ".join(symbols)), rank=-1.0
        )
    for row in rows:
        element = library.element(row.symbol[0]) if row.symbol else None
        if element:
            yield Findable(
                "use", row.use_id, row.use, _said(element.name, row.category, row.everyday_example),
                symbol=element.symbol, others=(element.name,), text=row.category, elements=row.symbol,
            )  # fmt: skip


def _events(library: Library, years: tuple[int, int] | None) -> Iterator[Findable]:
    for row in library.rows(Event):
        when = date_text(row.date, row.precision)
        year = int(row.date[:4])
        inside = years is None or years[0] <= year <= years[1]
        about = _text(row.summary, row.jurisdiction, row.kind, row.date[:4], *_names(library, row.symbol))
        yield Findable(
            "event", row.event_id, row.title, _said(when, row.jurisdiction, row.kind), text=about, rank=-year,
            elements=tuple(s for s in row.symbol if library.rare_earth(s)), year=year if inside else None,
        )  # fmt: skip


def _sources(library: Library) -> Iterator[Findable]:
    for row in library.rows(Source):
        others = (row.publisher or "", row.source_id)
        yield Findable(
            "source", row.source_id, row.title, _said(row.publisher, row.year), others=others, text=row.year or ""
        )
