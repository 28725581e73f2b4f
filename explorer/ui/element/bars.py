"""A bar figure as blocks of the card: the bars, what is to be said of them, and their source."""

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.figures.panels import panel
from explorer.records.words import number
from explorer.ui.element.blocks import Bar, Bars, Block, Paragraph, SourceLine, ToCountry
from explorer.ui.element.wording import cited

_LEAST_SHARE = 0.1  # percent; smaller ones are called "less than"
_COUNTRY = 3  # letters of a country code; element symbols have at most two


def points(figure: Figure) -> tuple[Bar, ...]:
    """The bars of a figure, in its order; one for each point of each series."""
    top = figure.y.high or (100.0 if figure.y.unit == "%" else None)
    if top is None:
        top = max((y for s in figure.series for y in s.y if y is not None), default=1.0) or 1.0
    several = len(figure.series) > 1
    found: list[Bar] = []
    for series in figure.series:
        for i, (x, y) in enumerate(zip(series.x, series.y, strict=True)):
            label = series.name if several and len(series.x) == 1 else str(x)
            to = ToCountry(series.key) if len(series.key) == _COUNTRY else None
            if series.status and series.status[i]:
                label = f"{label} ({series.status[i]})"
            shown = shown_value(y, figure.y.unit)
            strong = bool(series.key) and series.key in figure.highlight
            found.append(Bar(label, None if y is None else y / top, shown, series.hue, to, strong))
    return tuple(found)


def shown_value(value: float | None, unit: str) -> str:
    """A value with its unit; shares as whole percents from 10 % on, finer below."""
    if value is None:
        return number(None)
    if unit == "%":
        if 0 < value < _LEAST_SHARE / 2:
            return f"<{number(_LEAST_SHARE)}\u00a0%"
        digits = 0 if value >= 10 or value == int(value) else 1
        return f"{number(value, digits)}\u00a0%"
    return f"{number(value)}\u00a0{unit}" if unit else number(value)


def figure_of(library: Library, now: Exploration, key: str) -> Figure:
    """The figure of a panel for the present exploration."""
    return panel(key).build(library, now)


def figure_blocks(
    library: Library, figure: Figure, most: int | None = None, *, notes: bool = True
) -> tuple[Block, ...]:
    """The figure as bars with their source line, then its notes and what is missing. most: how many bars at most."""
    bars = points(figure)[:most]
    blocks: list[Block] = [Bars(bars)] if bars else []
    if bars and figure.source_ids:
        words = figure.subtitle[:1].upper() + figure.subtitle[1:]
        blocks.append(SourceLine(words, cited(library, figure.source_ids), figure.source_ids))
    blocks += [Paragraph(text, quiet=True) for text in (*(figure.notes if notes else ()), *figure.gaps)]
    return tuple(blocks)
