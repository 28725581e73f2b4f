"""The periodic table as a figure: the value of every element for the current lens."""

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.lens import NOTHING, Lens, Scale, Values
from explorer.figures.lenses import lens
from explorer.records.element import Element
from explorer.records.words import _, ngettext, number

KEY = "table.lens"
_MOST_NAMES = 2


def table(library: Library, exploration: Exploration) -> Figure:
    """The value of every element for the current lens, by atomic number; classes stand in words in `status`."""
    current = lens(exploration.lens)
    values = current.values(library, exploration)
    elements = library.rows(Element)
    told = [values.get(e.symbol, NOTHING) for e in elements]
    names = dict(current.classes)
    words = tuple(names.get(v.key or "", "") if current.scale is Scale.CLASSES else v.mark for v in told)
    legend = current.legend(library, exploration)
    series = Series(
        current.name,
        tuple(e.symbol for e in elements),
        tuple(v.value for v in told),
        "",
        "plain",
        words if any(words) else (),
    )
    return Figure(
        key=KEY,
        name=current.name,
        title=_title(library, exploration, current),
        subtitle=_subtitle(current.title(library, exploration), current.unit),
        mark=Mark.TILES,
        x=Axis(_("Element")),
        y=Axis(current.name, current.unit, log=current.scale is Scale.LOG),
        series=(series,) if elements else (),
        source_ids=current.source_ids(library, exploration),
        notes=tuple(text for text in (current.explanation, legend.note) if text),
        gaps=_gaps(library, values),
        highlight=frozenset(exploration.elements),
        data_year=exploration.year if current.key == "price" else None,
    )


def _gaps(library: Library, values: Values) -> tuple[str, ...]:
    """Which rare earths have no figure, and how many of the other elements."""
    missing = [e for e in library.rows(Element) if not values.get(e.symbol, NOTHING).known]
    rare = [e.name.lower() for e in missing if e.is_rare_earth]
    others = len(missing) - len(rare)
    said: list[str] = []
    if len(rare) == sum(1 for e in library.rows(Element) if e.is_rare_earth):
        said.append(_("No figure for any of the rare earths."))
    elif rare:
        said.append(_("No figure for {names}.").format(names=", ".join(rare)))
    if others == sum(1 for e in library.rows(Element) if not e.is_rare_earth):
        said.append(_("Held for the 17 rare earths only."))
    elif others:
        words = ngettext("One other element has no figure.", "{count} other elements have no figure.", others)
        said.append(words.format(count=number(others)))
    return tuple(said)


def _title(library: Library, exploration: Exploration, current: Lens) -> str:
    """The finding: which rare earth has the most and which the least, or how many are in the largest class."""
    values = current.values(library, exploration)
    rare = {e.symbol: e for e in library.rows(Element) if e.is_rare_earth}
    if current.scale is Scale.CLASSES:
        counts = {name: sum(1 for s in rare if s in values and values[s].key == key) for key, name in current.classes}
        # A name may have a comma of its own.
        listed = "; ".join(f"{name}: {number(count)}" for name, count in counts.items() if count)
        return f"{current.title(library, exploration)} – {listed}" if listed else current.title(library, exploration)
    known = {s: v for s, v in values.items() if s in rare and v.value is not None}
    if not known:
        return current.title(library, exploration)
    low, high = (pick(v.value for v in known.values() if v.value is not None) for pick in (min, max))
    least = [rare[s].name.lower() for s, v in known.items() if v.value == low]
    most = [rare[s].name.lower() for s, v in known.items() if v.value == high]
    words = _("{title}: of the {count} rare earths with a figure, lowest for {least}, highest for {most}")
    if len(known) == len(rare):
        words = _("{title}: lowest of the {count} for {least}, highest for {most}")
    if current.key == "discovered":
        words = _("{title}: of the {count} rare earths {least} first, {most} last")
    return words.format(title=current.title(library, exploration), count=len(known), least=_few(least), most=_few(most))


def _subtitle(title: str, unit: str) -> str:
    """The measure with its unit, once."""
    if not unit or unit in title:
        return title
    return _("{title}, {unit}").format(title=title, unit=unit) if title.endswith(")") else f"{title} ({unit})"


def _few(names: list[str]) -> str:
    if len(names) > _MOST_NAMES:
        return _("{count} elements").format(count=number(len(names)))
    return _(" and ").join(names)
