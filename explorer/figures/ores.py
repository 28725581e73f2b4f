"""What the rare earths of each ore are made of, as stacked bars in the colours of the elements."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.ores import DOUBTFUL, FULL, PARTLY, Ore, counted, left_out, ores, richest
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.words import GIVEN_AS_ZERO, _, ngettext, number

KEY = "ores.content"
_HIGHEST_SHARE = 100
_SIGNS = {PARTLY: "*", DOUBTFUL: "?"}
_ZEROS = "°"
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
    labels = tuple(_signed(ore) for ore in rows)
    series = tuple(
        Series(
            _name(library, symbol), labels, tuple(ore.percent.get(symbol) for ore in rows), symbol, f"element:{symbol}",
            words if any(words := tuple(_status(ore, symbol) for ore in rows)) else (),
        )
        for symbol in order
        if rows
    )  # fmt: skip
    first = _name(library, order[0]).lower() if order else ""
    return Figure(
        key=KEY,
        name=_("What each ore holds"),
        title=_title(library, rows, focus),
        subtitle=_subtitle(rows, first) if rows else "",
        mark=Mark.STACKED_BAR,
        x=Axis(_("Ore")),
        y=Axis(_("Share of the oxides"), "%", low=0, high=_HIGHEST_SHARE, digits=1),
        series=series,
        source_ids=tuple(dict.fromkeys(s for ore in rows for s in ore.source_ids)),
        notes=(*_of_focus(library, rows, focus), *_notes(rows)) if rows else (),
        gaps=_gaps(library) if rows else (_("The table of ores holds no preferred analysis, or could not be read."),),
        places=tuple(f"ore:{ore.key}" for ore in rows),
    )


def _subtitle(rows: tuple[Ore, ...], first: str) -> str:
    """What is measured, and the signs behind the names of ores."""
    signs = [
        *(
            [_("{sign} partly reported").format(sign=_SIGNS[PARTLY])]
            if any(ore.quality == PARTLY for ore in rows)
            else []
        ),
        *([_("{sign} some elements given as 0").format(sign=_ZEROS)] if any(ore.zeros for ore in rows) else []),
    ]
    said = _("% of the rare-earth oxides; the figure is that of {name}").format(name=first)
    return "; ".join((said, *signs))


def _status(ore: Ore, symbol: str) -> str:
    if symbol in ore.at_most:
        return _("at most")
    if symbol in ore.zeros:
        return GIVEN_AS_ZERO
    return _("doubtful") if ore.quality == DOUBTFUL and symbol in ore.percent else ""


def _signed(ore: Ore) -> str:
    """The name of an ore with the signs of what the notes say of its analysis."""
    return ore.name + _SIGNS.get(ore.quality, "") + (_ZEROS if ore.zeros else "")


def _title(library: Library, rows: tuple[Ore, ...], focus: str | None) -> str:
    if not rows:
        return _("No ore is known")
    if focus is not None and focus in rows[0].percent:
        words = _("Of {count} ores, {ore} is richest in {name}: {share} % of its rare-earth oxides")
        if focus in rows[0].at_most:
            words = _("Of {count} ores, {ore} may be richest in {name}: at most {share} % of its rare-earth oxides")
        return words.format(
            count=len(rows),
            ore=_signed(rows[0]),
            name=_name(library, focus).lower(),
            share=_share(rows[0].percent[focus]),
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
                ore=_signed(ore), name=_name(library, focus).lower()
            )
        if focus in ore.zeros:
            return _("{ore}: {name} is given as 0 in the analysis").format(
                ore=_signed(ore), name=_name(library, focus).lower()
            )
        words = _("{ore}, {mineral}: {share} % of its rare-earth oxides are those of {name}")
        if focus in ore.at_most:
            words = _("{ore}, {mineral}: at most {share} % of its rare-earth oxides are those of {name}")
        return words.format(
            ore=_signed(ore), mineral=_small(ore.mineral), share=_share(share), name=_name(library, focus).lower()
        )
    first = max(ore.percent, key=lambda s: ore.percent[s])
    words = _("{ore}, {mineral}, holds most {name}: {share} % of its rare-earth oxides")
    return words.format(
        ore=_signed(ore),
        mineral=_small(ore.mineral),
        name=_name(library, first).lower(),
        share=_share(ore.percent[first]),
    )


def _notes(rows: tuple[Ore, ...]) -> tuple[str, ...]:
    notes = [_("Oxide mass, one preferred analysis an ore. How much rare earths the rock holds is another question.")]
    totals = [ore.total for ore in rows]
    words = _("As published; the analyses add up to {low} to {high} %. A bar above 100 % is squeezed to fit.")
    notes.append(words.format(low=number(min(totals), 1), high=number(max(totals), 1)))
    for quality, said in (
        (PARTLY, _("{sign} partly reported, what is missing is not zero: {ores}.")),
        (DOUBTFUL, _("{sign} doubtful: {ores}.")),
    ):
        listed = ", ".join(sorted(ore.name for ore in rows if ore.quality == quality))
        if listed:
            notes.append(said.format(sign=_SIGNS[quality], ores=listed))
    zeros = sum(1 for ore in rows if ore.zeros)
    if zeros:
        words = ngettext(
            "{sign} One analysis gives elements as 0, often only as they were not measured; the table marks each 0.",
            "{sign} {count} analyses give elements as 0, often only as they were not measured; the table marks each 0.",
            zeros,
        )
        notes.append(words.format(sign=_ZEROS, count=number(zeros)))
    limits = [_("{ore}: {symbols}").format(ore=o.name, symbols=", ".join(sorted(o.at_most))) for o in rows if o.at_most]
    if limits:
        words = ngettext("Only an upper limit is given for {listed}.", "Only upper limits are given for {listed}.",
                         sum(len(o.at_most) for o in rows))  # fmt: skip
        notes.append(words.format(listed="; ".join(limits)))
    full = sum(1 for ore in rows if ore.quality == FULL and not ore.zeros)
    notes.append(_("{full} of {count} analyses are full and without a 0.").format(full=full, count=len(rows)))
    return tuple(notes)


def _of_focus(library: Library, rows: tuple[Ore, ...], focus: str | None) -> tuple[str, ...]:
    """The ores whose 0 of the element in focus may only mean that it was not measured, and those without a figure."""
    if focus is None:
        return ()
    name = _name(library, focus)
    said: list[str] = []
    for ores_, words in (
        ([ore for ore in rows if focus in ore.zeros], _("{name} is given as 0: {ores}.")),
        ([ore for ore in rows if focus not in ore.percent], _("{name} is not reported: {ores}.")),
    ):
        if ores_:
            said.append(words.format(name=name, ores=", ".join(sorted(ore.name for ore in ores_))))
    return tuple(said)


def _gaps(library: Library) -> tuple[str, ...]:
    """The ores whose analysis may not be shown, each with the reason."""
    words = _("Not drawn: {ore}. {reason}")
    return tuple(words.format(ore=name, reason=reason) for name, reason in left_out(library))


def _share(percent: float) -> str:
    """A share with one decimal, as the bars show it; what is there is never written as 0."""
    return number(percent, 1 if round(percent, 1) else None)


def _name(library: Library, symbol: str | None) -> str:
    element = library.element(symbol or "")
    return element.name if element else symbol or ""


def _small(words: str) -> str:
    """Words as they stand within a sentence: the tables begin some with a capital."""
    return words[:1].lower() + words[1:]
