"""The map of supply as a figure: the countries' values for a choice, and the mines, projects and plants."""

from explorer.analysis import map_places
from explorer.analysis.kept import kept
from explorer.analysis.map_places import PLANTS, Spot
from explorer.analysis.map_shapes import world
from explorer.analysis.map_values import KEPT_YEARS, Count, Value, count, years_with
from explorer.analysis.trust import best_first
from explorer.content.library import Library
from explorer.exploration.choices import Book, Layer, Measure, Quantity
from explorer.exploration.exploration import Exploration
from explorer.figures.element_supply import stage_text
from explorer.figures.figure import Axis, Basis, Figure, MapPoint, Mark, Series
from explorer.figures.map_words import (
    amount_text,
    dashed,
    known_text,
    layer_text,
    measure_text,
    quantity_text,
    state_text,
    status_text,
    step_texts,
    unit_text,
)
from explorer.figures.production_notes import edition_sources, editions, note_text, percent_text
from explorer.records.words import _, ngettext, number

KEY = "supply.map"
NATURAL_EARTH = "naturalearth"
_PERCENT = 100
_MOST_NOTES = 4


def supply_map(library: Library, exploration: Exploration) -> Figure:
    """The countries' values for the chosen quantity, year and survey."""
    at = exploration
    return _figure(library, at.quantity, at.year, at.book, at.measure, at.countries, at.layers)


def counted(library: Library, at: Exploration) -> Count:
    """The values that the map shows at an exploration."""
    return count(library, at.quantity, at.year, at.book, at.measure)


# Kept for every year that was shown: a year that plays again costs nothing, and a figure is a few kilobytes.
@kept
def _figure(  # noqa: PLR0913 - a map is all of these choices
    library: Library,
    quantity: Quantity,
    year: int,
    book: Book,
    measure: Measure,
    picked: tuple[str, ...],
    layers: tuple[Layer, ...],
) -> Figure:
    told = count(library, quantity, year, book, measure)
    mass = None if told.percent else Basis.REO
    name = quantity_text(quantity)
    every = (*told.values, *told.groups)
    return Figure(
        key=KEY,
        name=name,
        title=_title(library, told, year),
        subtitle=measure_text(told, book),
        mark=Mark.MAP,
        x=Axis(_("Country")),
        y=Axis(name, unit_text(told), Basis.REO if mass else None, low=0, digits=_digits(told)),
        series=tuple(_series(library, told, value, mass, group=value in told.groups) for value in every),
        source_ids=tuple(
            dict.fromkeys(
                (
                    *told.source_ids,
                    *_told_sources(library, told, year, book),
                    *_point_sources(library, layers),
                    NATURAL_EARTH,
                )
            )
        ),
        notes=_notes(library, told, year, book, layers),
        gaps=_gaps(library, told, quantity, year, book),
        highlight=frozenset(picked),
        data_year=told.year,
        points=points(library, layers),
        steps=step_texts(told),
    )


def _digits(told: Count) -> int | None:
    """Decimals of shares: rounded tonnes tell a tenth of a percent, shares of a stage are mostly printed whole."""
    return None if not told.percent else 1 if told.quantity is Quantity.MINING else 0


def _series(library: Library, told: Count, value: Value, mass: Basis | None, *, group: bool) -> Series:
    name = library.country_name(value.iso3)
    step = told.step(value.amount)
    # A group has no place on the map, so no colour either.
    hue = "other" if group else "zero" if step is None else f"step:{step}"
    status = (status_text(value.status),) if value.status else ()
    return Series(name, (name,), (value.amount,), value.iso3, hue, status, told=(value.note,), basis=mass)


@kept
def points(library: Library, layers: tuple[Layer, ...]) -> tuple[MapPoint, ...]:
    """The places of these layers, as the figure and its table name them."""
    return tuple(map(_point, _spots(library, layers)))


def _spots(library: Library, layers: tuple[Layer, ...]) -> list[Spot]:
    every = [*map_places.mines_and_projects(library), *map_places.plants(library)]
    if Layer.OCCURRENCES in layers:
        every += map_places.occurrences(library)
    return [spot for spot in every if spot.layer in layers]


def _point(s: Spot) -> MapPoint:
    state = state_text(s)
    if s.as_of is not None:
        state = _("{state}, as known in {year}").format(state=state, year=s.as_of)
    return MapPoint(s.address, s.name, layer_text(s.layer), state, s.lon, s.lat, s.soft, s.state)


def _told_sources(library: Library, told: Count, year: int, book: Book) -> tuple[str, ...]:
    """The sources of other editions that the notes tell of."""
    return edition_sources(library, year) if told.quantity is Quantity.MINING and book is Book.USGS else ()


@kept
def _point_sources(library: Library, layers: tuple[Layer, ...]) -> tuple[str, ...]:
    ids = {i: None for spot in _spots(library, layers) for i in spot.source_ids if library.source(i) is not None}
    return best_first(library, ids)


def _title(library: Library, told: Count, year: int) -> str:
    if not told.values:
        return _("{quantity}: no figures by country for {year}").format(
            quantity=quantity_text(told.quantity), year=year
        )
    first = told.values[0]
    name = library.country_name(first.iso3)
    if told.quantity is Quantity.MINING:
        return _mining_title(told, first, name)
    if told.quantity is Quantity.RESERVES:
        return _("{country} has the largest reserves in the edition of {edition}: {amount}").format(
            country=name, edition=told.period, amount=amount_text(first, percent=False)
        )
    share = percent_text(first.amount)
    if told.quantity is Quantity.TRADE:
        return _("{share} % of US imports of rare earths came from {country}, {period}").format(
            share=share, country=name, period=dashed(told.period)
        )
    words = _("{country} had {share} % of {stage} in {year}")
    if first.status == "about":
        words = _("{country} had about {share} % of {stage} in {year}")
    return words.format(country=name, share=share, stage=quantity_text(told.quantity).lower(), year=told.period)


def _mining_title(told: Count, first: Value, name: str) -> str:
    percent = first.amount
    if not told.percent:
        if told.world is None or not told.world.amount:
            return _("{country} mined {amount} in {year}").format(
                country=name, amount=amount_text(first, percent=False), year=told.period
            )
        percent = first.amount / told.world.amount * _PERCENT
    words = _("{country} mined {share} % of the world’s rare earths in {year}")
    if first.status == "estimated":
        words = _("{country} mined {share} % of the world’s rare earths in {year} (estimate)")
    return words.format(country=name, share=percent_text(percent), year=told.period)


def _notes(library: Library, told: Count, year: int, book: Book, layers: tuple[Layer, ...]) -> tuple[str, ...]:
    notes: list[str] = []
    if told.quantity is Quantity.MINING:
        notes.append(_("REO: all rare earths counted as oxide. The two surveys count differently and are never mixed."))
        if book is Book.USGS:
            notes.append(_("For China the USGS gives the official quota in most years."))
            notes += editions(library, year)
    elif told.quantity is Quantity.RESERVES:
        notes.append(_("Reserves are what could be mined at a profit when the edition was printed. They jump from "
                       "edition to edition by far more than is mined in a year."))  # fmt: skip
    elif told.quantity is Quantity.TRADE:
        notes.append(_("The last country a shipment came from; where the ore was mined is not told."))
    elif told.values:
        notes.append(_("Shares of one stage, each with its own year and scope: compare with care."))
    if told.year is not None and told.quantity not in {Quantity.MINING, Quantity.RESERVES} and told.year != year:
        notes.append(_("Figures of {period}, the newest before {year}.").format(period=dashed(told.period), year=year))
    if told.groups:
        listed = "; ".join(
            f"{library.country_name(v.iso3)} {amount_text(v, percent=told.percent)}" for v in told.groups
        )
        notes.append(_("Without a place on the map: {listed}.").format(listed=listed))
    notes += _row_notes(library, told)
    notes += _place_notes(library, layers)
    note = world().note
    return (*notes, note) if note else tuple(notes)


def _row_notes(library: Library, told: Count) -> list[str]:
    """What the table notes of single figures; said once where it notes the same of several."""
    named: dict[str, list[str]] = {}
    for value in told.values:
        if value.note:
            named.setdefault(value.note, []).append(library.country_name(value.iso3))
    return [_row_note(note_text(note), names, len(told.values)) for note, names in named.items()][:_MOST_NOTES]


def _row_note(note: str, names: list[str], count: int) -> str:
    """What the table notes of these countries; without their names where it notes it of all."""
    said = note[:1].upper() + note[1:] if len(names) == count > 1 else f"{', '.join(names)}: {note}"
    return f"{said.rstrip('.')}."


@kept
def _place_notes(library: Library, layers: tuple[Layer, ...]) -> tuple[str, ...]:
    if not layers:
        return ()
    said = [_("Drawn soft: a place known only by the town or district it is in.")]
    years = map_places.known_between(library)
    if years is not None and set(layers) != {Layer.OCCURRENCES}:
        said.append(
            _("{places}: for most the table has no year in which they began, so none is left out of an earlier year. "
              "Each one’s card says of when it is.").format(places=known_text(years))
        )  # fmt: skip
    every = map_places.occurrences(library)
    if every:
        mined, doubtful = sum(s.mined is True for s in every), sum(s.mined is None for s in every)
        said.append(
            _("Of {count} occurrences on the USGS list of 2018, {mined} have given rare earths for sure; of {doubtful} "
              "it is doubtful or not known.").format(count=number(len(every)), mined=mined, doubtful=doubtful)
        )  # fmt: skip
    unplaced = map_places.unplaced(library)
    if unplaced and PLANTS & set(layers):
        words = ngettext("{count} plant has no known place: {names}.", "{count} plants have no known place: {names}.",
                         len(unplaced))  # fmt: skip
        said.append(words.format(count=len(unplaced), names=", ".join(unplaced)))
    return tuple(said)


def _gaps(library: Library, told: Count, quantity: Quantity, year: int, book: Book) -> tuple[str, ...]:
    said: list[str] = []
    if world().problems:
        said += [str(problem) for problem in world().problems]
    if told.values:
        return (*said, _("Hatched countries are not named in the table: no figure, which is not the same as none."))
    years = sorted(years_with(library, quantity, book))
    if not years:
        words = _("No figures by country were found for {stage}.")
        return (*said, words.format(stage=stage_text(quantity_text(quantity)).lower()))
    listed = _("{first} to {last}").format(first=years[0], last=years[-1])
    if years[-1] - years[0] >= len(years):
        listed = ", ".join(map(str, years))
    said.append(_("No figures by country for {year}; there are some for {years}.").format(year=year, years=listed))
    if quantity is not Quantity.MINING:
        said.append(_("A figure more than {count} years old is not shown in its place.").format(count=KEPT_YEARS))
    return tuple(said)
