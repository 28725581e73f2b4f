"""The tiles of the Table page for an exploration, as values to be painted."""

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.analysis.layouts import Layout, Size
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.ui.pages.table.tile import Tile
from explorer.ui.theme import Theme

if TYPE_CHECKING:
    from explorer.figures.lens import Lens, LensValue

SERIES, DISCOVERED, STATE = "series", "discovered", "state"


def tiles(library: Library, at: Exploration, shown: Layout, theme: Theme) -> dict[str, Tile]:
    """Every tile by symbol, in the order of atomic numbers."""
    return _chosen(_made(library, at, shown, theme), at)


class TilesInView:
    """The tiles of one table, move after move: most moves choose an element and leave all others as they are."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._for: tuple[Hashable, Layout | None, Theme | None] = (None, None, None)
        self._made: dict[str, Tile] = {}

    def at(self, at: Exploration, shown: Layout, theme: Theme) -> dict[str, Tile]:
        """Every tile by symbol; those that look as before are the very same."""
        looks = self._looks(at)
        before, layout, dress = self._for
        if before != looks or layout is not shown or dress is not theme:
            self._for = (looks, shown, theme)
            self._made = _made(self._library, at, shown, theme)
        return _chosen(self._made, at)

    @staticmethod
    def _looks(at: Exploration) -> Hashable:
        """What the looks of the tiles depend on, but for the chosen ones."""
        if at.lens == SERIES:
            return (at.lens, at.product, at.use)
        from explorer.figures.lenses import lens

        return (at.lens, lens(at.lens).depends(at), at.product, at.use, at.found)


def _chosen(made: dict[str, Tile], at: Exploration) -> dict[str, Tile]:
    return made | {symbol: replace(made[symbol], chosen=True) for symbol in at.elements if symbol in made}


def _made(library: Library, at: Exploration, shown: Layout, theme: Theme) -> dict[str, Tile]:
    made: dict[str, Tile] = {}
    faces = _series_faces(library, theme) if at.lens == SERIES else _lens_faces(library, at, theme)
    lights = _lights(library, at)
    for place in shown.places:
        element = library.element(place.symbol) if place.symbol else None
        if element is None:
            continue
        fill, value, known = faces.get(element.symbol, (None, "", False))
        made[element.symbol] = Tile(
            element,
            place.size,
            fill=fill,
            # A small tile has room for its number or for a value: the number says more than the weight.
            value="" if at.lens == SERIES and place.size is Size.SMALL else value,
            # Grey hatch means "no data" and nothing else: only where a figure could be expected.
            hatched=(element.is_rare_earth or at.lens == STATE) and not known,
            dim=lights is not None and element.symbol not in lights,
            stripe=theme.element(element.symbol) if element.is_rare_earth and at.lens != SERIES else None,
        )
    return dict(sorted(made.items(), key=lambda item: item[1].element.atomic_number))


def _series_faces(library: Library, theme: Theme) -> dict[str, tuple[str | None, str, bool]]:
    """Fill, value and whether there is one, for the first thing a reader sees: read from the elements alone,
    as every other lens brings tables that would be waited for.
    """
    return {
        e.symbol: (theme.element(e.symbol) if e.is_rare_earth else None, e.atomic_weight_display, True)
        for e in library.rows(Element)
    }


def _lens_faces(library: Library, at: Exploration, theme: Theme) -> dict[str, tuple[str | None, str, bool]]:
    from explorer.figures.lenses import lens

    by = lens(at.lens)
    limits = by.limits(library, at)
    return {
        symbol: (_fill(by, value, limits, theme), value.text, value.known)
        for symbol, value in by.values(library, at).items()
    }


def _lights(library: Library, at: Exploration) -> set[str] | None:
    """The symbols that stay lit, or None where nothing lights the table."""
    if at.lens == DISCOVERED and at.found is not None:
        from explorer.analysis.discovery import known_by

        return set(known_by(library, at.found))
    if at.product is None and at.use is None:
        return None
    from explorer.analysis.lit import lit

    return {e.symbol for e in lit(library, at.product, at.use)}


def _fill(by: "Lens", value: "LensValue", limits: tuple[float, float] | None, theme: Theme) -> str | None:
    """The colour of a tile's ground, or None for an outline."""
    if by.classes:
        return theme.states.get(value.key or "")
    if value.value is None or limits is None:
        return None
    return theme.step(by.position(value.value, limits))
