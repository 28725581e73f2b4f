"""What the rare earths of each ore are made of, as stacked bars in the colours of the elements."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.ores import DOUBTFUL, FULL, PARTLY, SOME_ZEROS, Ore, counted, ores, richest
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.words import _, ngettext, number

KEY = "ores.content"
_HIGHEST_SHARE = 100
_SIGNS = {PARTLY: "*", SOME_ZEROS: "°", DOUBTFUL: "?"}
_LIGHT, _HALF = ("La", "Ce"), 50


def content(library: Library, exploration: Exploration) -> Figure:
    """Every ore by its preferred analysis; the element in focus comes first in each bar and sorts the ores."""
    known = counted(library)
    focus = exploration.element if exploration.element in known else None
    figure = _content(library, focus)
    gaps = figure.gaps
    element = library.element(exploration.element or "")
    if focus is None and element is not None and figure.series:
        words = _("{name} is not counted in these analyses: the ores stand in the order of their names.")
        gaps = (*gaps, words.format(name=element.name))
    key = f"ore:{exploration.ore}" if exploration.ore else ""
    ore = next((o for o in ores(library) if o.key == exploration.ore), None)
    title = figure.title if ore is None else _title_of_one(library, ore, focus)
    return replace(figure, title=title, gaps=gaps, highlight=frozenset({key} if key else ()))


@kept
def _content(library: Library, focus: str | None) -> Figure:
    rows = richest(library, focus) if focus else ores(library)
    order = [*([focus] if focus else []), *(s for s in counted(library) if s != focus)]
    labels = tuple(ore.name + _SIGNS.get(ore.quality, "") for ore in rows)
    series = tuple(
        Series(
            _name(library, symbol), labels, tuple(ore.percent.get(symbol) for ore in rows), symbol, f"element:{symbol}",
            words if any(words := tuple(_status(ore, symbol) for ore in rows)) else (),
        )
        for symbol in order
        if rows
    )  # fmt: skip
    of_focus = _("% of the rare-earth oxides; the figure is that of {name}")
    return Figure(
        key=KEY,
        name=_("What each ore holds"),
        title=_title(library, rows, focus),
        subtitle=of_focus.format(name=_name(library, focus).lower()) if focus else _("% of the rare-earth oxides"),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Ore")),
        y=Axis(_("Share of the oxides"), "%", low=0, high=_HIGHEST_SHARE),
        series=series,
        source_ids=tuple(dict.fromkeys(s for ore in rows for s in ore.source_ids)),
        notes=_notes(rows) if rows else (),
        gaps=() if rows else (_("The table of ores holds no preferred analysis, or could not be read."),),
        places=tuple(f"ore:{ore.key}" for ore in rows),
    )


def _status(ore: Ore, symbol: str) -> str:
    if symbol in ore.at_most:
        return _("at most")
    if symbol not in ore.percent:
        return ""
    if ore.quality == DOUBTFUL:
        return _("doubtful")
    return _("given as 0") if ore.quality == SOME_ZEROS and ore.percent[symbol] == 0 else ""


def _title(library: Library, rows: tuple[Ore, ...], focus: str | None) -> str:
    if not rows:
        return _("No ore is known")
    if focus is not None and focus in rows[0].percent:
        words = _("Of {count} ores, {ore} is richest in {name}: {share} % of its rare-earth oxides")
        return words.format(
            count=len(rows), ore=rows[0].name, name=_name(library, focus).lower(), share=number(rows[0].percent[focus])
        )
    many = sum(1 for ore in rows if sum(ore.percent.get(s, 0.0) for s in _LIGHT) > _HALF)
    return _("In {many} of {count} ores more than half of the oxides are those of lanthanum and cerium").format(
        many=many, count=len(rows)
    )


def _title_of_one(library: Library, ore: Ore, focus: str | None) -> str:
    """The ore in focus: the element's share there, or the largest part."""
    if focus is not None:
        share = ore.percent.get(focus)
        if share is None:
            return _("{ore}: {name} is not reported in the analysis").format(
                ore=ore.name, name=_name(library, focus).lower()
            )
        words = _("{ore}, {mineral}: {share} % of its rare-earth oxides are those of {name}")
        if focus in ore.at_most:
            words = _("{ore}, {mineral}: at most {share} % of its rare-earth oxides are those of {name}")
        return words.format(
            ore=ore.name, mineral=_small(ore.mineral), share=number(share), name=_name(library, focus).lower()
        )
    first = max(ore.percent, key=lambda s: ore.percent[s])
    words = _("{ore}, {mineral}, holds most {name}: {share} % of its rare-earth oxides")
    return words.format(
        ore=ore.name, mineral=_small(ore.mineral), name=_name(library, first).lower(), share=number(ore.percent[first])
    )


def _notes(rows: tuple[Ore, ...]) -> tuple[str, ...]:
    notes = [_("Oxide mass, one preferred analysis an ore. How much rare earths the rock holds is another question.")]
    totals = [ore.total for ore in rows]
    words = _("As published; the analyses add up to {low} to {high} %. A bar above 100 % is squeezed to fit.")
    notes.append(words.format(low=number(min(totals), 1), high=number(max(totals), 1)))
    for quality, said in (
        (PARTLY, _("{sign} partly reported, what is missing is not zero: {ores}.")),
        (SOME_ZEROS, _("{sign} several elements are given as 0, often only because they were not measured: {ores}.")),
        (DOUBTFUL, _("{sign} doubtful: {ores}.")),
    ):
        listed = ", ".join(sorted(ore.name for ore in rows if ore.quality == quality))
        if listed:
            notes.append(said.format(sign=_SIGNS[quality], ores=listed))
    limits = [_("{ore}: {symbols}").format(ore=o.name, symbols=", ".join(sorted(o.at_most))) for o in rows if o.at_most]
    if limits:
        words = ngettext("Only an upper limit is given for {listed}.", "Only upper limits are given for {listed}.",
                         sum(len(o.at_most) for o in rows))  # fmt: skip
        notes.append(words.format(listed="; ".join(limits)))
    full = sum(1 for ore in rows if ore.quality == FULL)
    notes.append(_("{full} of {count} analyses are full.").format(full=full, count=len(rows)))
    return tuple(notes)


def _name(library: Library, symbol: str | None) -> str:
    element = library.element(symbol or "")
    return element.name if element else symbol or ""


def _small(words: str) -> str:
    """Words as they stand within a sentence: the tables begin some with a capital."""
    return words[:1].lower() + words[1:]
