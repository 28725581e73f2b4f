"""Official lists of critical and strategic materials: every edition against the 17 elements."""

from collections import Counter

from explorer.analysis.critical import Listing, OnList, editions, first_named, since_when
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark
from explorer.figures.matrix_row import Cell, Row
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, ngettext, number

KEY = "policy.lists"


def lists(library: Library, exploration: Exploration) -> Figure:
    """Which element stands on which edition of which list; of the picked countries, where some of them have one."""
    return _lists(library, exploration.element, exploration.countries, exploration.elements)


def shown(library: Library, countries: tuple[str, ...]) -> tuple[tuple[Listing, ...], ...]:
    """The editions that are shown: those of the picked countries, all where none of these has a list."""
    every = editions(library)
    picked = tuple(rows for rows in every if rows[0].iso3 in countries)
    return picked or every


@kept
def _lists(library: Library, symbol: str | None, countries: tuple[str, ...], chosen: tuple[str, ...]) -> Figure:
    earths = [(earth.symbol, earth.name) for earth in library.rows(RareEarth)]
    made = shown(library, countries) if earths else ()
    rows: list[Row] = []
    counted = Counter(listings[0].jurisdiction for listings in made)
    part = ""
    for listings in made:
        place = listings[0].jurisdiction
        alone = counted[place] == 1
        here = _("Others") if alone else place
        rows.append(_row(library, listings, earths, "" if here == part else here, alone=alone))
        part = here
    present = {cell.state for row in rows for cell in row.cells}
    years = [listings[0].year for listings in made]
    without = [library.country_name(c) for c in countries if c not in {rows[0].iso3 for rows in editions(library)}]
    return Figure(
        key=KEY,
        name=_("Critical lists"),
        title=_title(library, symbol) if rows else _("Official lists of critical materials"),
        subtitle=_("{count} editions of official lists, {first}–{last}").format(
            count=number(len(rows)), first=min(years), last=max(years)
        ) if rows else "",
        mark=Mark.MATRIX,
        x=Axis(_("List")),
        y=Axis(_("On the list")),
        source_ids=tuple(dict.fromkeys(s for listings in made for each in listings for s in each.source_ids)),
        notes=_notes(without) if rows else (),
        gaps=() if rows else (_("No official list was read."),),
        highlight=frozenset(chosen),
        data_year=max(years, default=None),
        columns=tuple(f"element:{each}" for each, _name in earths) if rows else (),
        rows=tuple(rows),
        states=tuple((str(state), words) for state, words in _states().items() if state in present),
    )  # fmt: skip


def _states() -> dict[str, str]:
    return {
        str(OnList.YES): _("on the list"),
        str(OnList.UNCLEAR): _("not clear"),
        str(OnList.NO): _("not on it"),
        "none": _("no page seen"),
    }


def _row(
    library: Library, listings: tuple[Listing, ...], earths: list[tuple[str, str]], head: str, *, alone: bool
) -> Row:
    first = listings[0]
    by_symbol = {each.symbol: each for each in listings}
    source = next((s for s in map(library.source, first.source_ids) if s), None)
    cited = _("Source: {name}").format(name=source.publisher or source.title) if source else ""
    words = {OnList.YES: _("on the list"), OnList.NO: _("not on it"), OnList.UNCLEAR: _("not clear")}
    cells: list[Cell] = []
    for symbol, name in earths:
        listing = by_symbol.get(symbol)
        if listing is None:
            cells.append(Cell("none", _("no page seen"), _("{name}: no page was seen that shows it.").format(name=name),
                              place=f"element:{symbol}"))  # fmt: skip
            continue
        named = _("Named as: {words}").format(words=listing.how_named) if listing.how_named else ""
        parts = (f"{name}: {words[listing.state]}", f"{first.name}, {first.year}", named, listing.note or "", cited)
        told = "\n".join(part for part in parts if part)
        cells.append(Cell(str(listing.state), words[listing.state], told, place=f"element:{symbol}"))
    on = sum(1 for each in listings if each.state is OnList.YES)
    counted = ngettext("{count} of the 17 on it", "{count} of the 17 on it", on).format(count=number(on))
    place = f"source:{first.source_ids[0]}" if first.source_ids else ""
    told = "\n".join(part for part in (f"{first.name}, {first.year}", counted, cited) if part)
    return Row(list_name(first, placed=alone), _brief(first), tuple(cells), told, head, place)


def list_name(listing: Listing, *, placed: bool) -> str:
    """A list on one line with its year. placed: whether it says whose it is; else that stands above."""
    name = listing.name
    for place in (listing.jurisdiction, "EU", "UK", "US"):
        name = name.removeprefix(place).strip()
    name = name if str(listing.year) in name else f"{name}, {listing.year}"
    name = name[:1].upper() + name[1:]
    return f"{listing.jurisdiction}: {name}" if placed else name


def _brief(listing: Listing) -> str:
    """A list where room is short: "EU 2011", "EU strategic 2024"."""
    place = listing.family.removesuffix("SRM").removesuffix("_")
    return f"{place} {_('strategic')} {listing.year}" if listing.strategic else f"{place} {listing.year}"


def _title(library: Library, symbol: str | None) -> str:
    """For whom the element in focus is critical now, and who named it first."""
    element = library.element(symbol or "")
    found = since_when(library, symbol) if symbol else ()
    if element is None or not found:
        return _("Which rare earths governments call critical")
    on = [each for each in found if each.now is OnList.YES]
    words = ngettext(
        "{name} is on the newest edition of {count} of {all} lists",
        "{name} is on the newest editions of {count} of {all} lists",
        len(on),
    ).format(name=element.name, count=number(len(on)), all=number(len(found)))
    first = first_named(library, element.symbol)
    if first is None:
        return words
    return _("{words}; first named in {year} ({place})").format(words=words, place=first.place, year=first.first)


def _notes(without: list[str]) -> tuple[str, ...]:
    notes = [
        _("Only the editions that are held here are shown; a country may have had others before or since."),
        _("A list names elements one by one or as a group; each cell says how."),
    ]
    if without:
        notes.append(_("No list of {places} is held here.").format(places=", ".join(without)))
    return tuple(notes)
