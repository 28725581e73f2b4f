"""A figure as a table and as one sentence: for CSV files, table twins and screen readers."""

from explorer.figures.figure import Break, Figure, Mark, Series
from explorer.outputs.decisions import decisions_at
from explorer.outputs.lane_table import lane_rows, lane_words
from explorer.outputs.map_table import map_rows
from explorer.outputs.state_table import state_rows, state_words, target_rows, target_words
from explorer.records.words import _, ngettext, number, with_unit


def rows(figure: Figure) -> list[list[str]]:
    """Header and body, numbers as a program reads them; an unknown value is an empty cell.

    A series that has words about its values ("estimated") gets a column for them after its own.
    """
    own = _TABLES.get(figure.mark)
    if own is not None:
        return own(figure)
    if figure.moments and not figure.series:
        header = [_("Date"), _("Event"), _("Sources")]
        moments = sorted(figure.moments, key=lambda m: m.at)
        return [header, *([m.when, m.title, ";".join(m.source_ids)] for m in moments)]
    header, columns = [figure.x.text], [_texts(figure)]
    for series in _together(figure):
        values = dict(zip(series.x, series.y, strict=True))
        header.append(_head(series, figure))
        columns.append({x: _cell(values.get(x)) for x in columns[0]})
        if any(series.status):
            header.append(_("{name}: status").format(name=series.name))
            columns.append(dict(zip(series.x, series.status, strict=True)))
    if figure.moments:  # events on the same axis stand beside the year or the month they fall in
        header.append(_("Events"))
        columns.append({x: decisions_at(figure, x) for x in columns[0]})
    return [header, *([column.get(x, "") for column in columns] for x in columns[0])]


def _spectrum_rows(figure: Figure) -> list[list[str]]:
    """A row for every line or band: strips have too few wavelengths in common to stand side by side."""
    bands = any(value is not None for s in figure.series for value in s.ends)
    strength, status = bool(figure.y.label), any(any(s.status) for s in figure.series)
    header = [figure.x.text, *([_("to ({unit})").format(unit=figure.x.unit)] if bands else []), _("Spectrum")]
    header += [figure.y.text] if strength else []
    header += [_("Status")] if status else []
    body: list[list[str]] = []
    for s in figure.series:
        for i, x in enumerate(s.x):
            row = [_place(x), *([_cell(s.ends[i] if s.ends else None)] if bands else []), s.name]
            row += [_cell(s.y[i])] if strength else []
            row += [s.status[i] if s.status else ""] if status else []
            body.append([*row, s.told[i] if s.told else ""])
    return [[*header, _("About")], *body]


def sentence(figure: Figure) -> str:
    """The figure in one sentence, for those who do not see it."""
    title = figure.title.rstrip(".")
    if figure.empty:
        return " ".join([f"{title}: {_('no figures')}.", *figure.gaps])
    said = _MARKS.get(figure.mark, _categories)(figure)
    parts = [part for part in [*said, _missing(figure)] if part]
    return f"{title}: {'; '.join(parts)}." if parts else f"{title}."


def break_words(place: Break) -> str:
    """Where a series breaks and why: "2023/2024: …" where that lies between two years."""
    year = int(place.at)
    return f"{year}: {place.text}" if place.at == year else f"{year}/{year + 1}: {place.text}"


def _points(figure: Figure) -> list[list[str]]:
    """A row a point: whose it is, its two values, what sets it apart; further series by the same x."""
    points, others = [s for s in figure.series if s.key], [s for s in figure.series if not s.key]
    known = [dict(zip(s.x, s.y, strict=True)) for s in others]
    marked = any(any(s.status) for s in points)
    header = [_("Element"), _("Symbol"), figure.x.text, figure.y.text]
    header += [_("Status")] * marked + [_head(series, figure) for series in others]
    body: list[list[str]] = []
    for series in points:
        x = series.x[0]
        status = [series.status[0] if series.status else ""] * marked
        cells = [_place(x), _cell(series.y[0]), *status, *(_cell(values.get(x)) for values in known)]
        body.append([series.name, series.key, *cells])
    return [header, *body]


def _texts(figure: Figure) -> dict[float | str, str]:
    places = list(dict.fromkeys(x for s in figure.series for x in s.x))
    if all(isinstance(x, int | float) for x in places):
        places += sorted({int(m.at) for m in figure.moments}.difference(places))
        places.sort(key=float)
    return {x: _place(x) for x in places}


def _together(figure: Figure) -> tuple[Series, ...]:
    """The series; where each is one category of its own, as bars with their own colours are, all of them as one."""
    if len(figure.series) < 2 or any(len(s.x) != 1 or isinstance(s.x[0], int | float) for s in figure.series):
        return figure.series
    words = tuple(word for s in figure.series for word in (s.status or ("",)))
    places, values = (tuple(v[0] for v in each) for each in zip(*((s.x, s.y) for s in figure.series), strict=True))
    return (Series(figure.y.label, places, values, status=words if any(words) else ()),)


def _head(series: Series, figure: Figure) -> str:
    return f"{series.name} ({figure.y.unit})" if figure.y.unit else series.name


def _cell(value: float | None) -> str:
    # Ten digits: more than any source gives, fewer than show that 0.1 + 0.2 is not 0.3.
    return "" if value is None else f"{value:.10g}"


def _place(x: float | str) -> str:
    return x if isinstance(x, str) else _cell(x)


def _known(series: Series) -> list[tuple[float | str, float]]:
    return [(x, y) for x, y in zip(series.x, series.y, strict=True) if y is not None]


def _stack(figure: Figure) -> list[str]:
    known = {s.name: dict(_known(s)) for s in figure.series}
    years = sorted({float(x) for values in known.values() for x in values})
    year = figure.cursor if figure.cursor in years else years[-1]
    there = {name: values[year] for name, values in known.items() if year in values}
    name, value = max(there.items(), key=lambda item: item[1])
    return [
        _("of {total} in {year}, {name} has the largest part with {value}").format(
            total=with_unit(sum(there.values()), figure.y.unit), year=_cell(year), name=name, value=number(value)
        ),
        _("{first} to {last}").format(first=_cell(years[0]), last=_cell(years[-1])),
    ]


def _lines(figure: Figure) -> list[str]:
    said: list[str] = []
    for series in figure.series:
        known = _known(series)
        if not known:
            continue
        (first, start), (last, end), (peak, most) = known[0], known[-1], max(known, key=lambda item: item[1])
        said.append(
            _("{name}: {start} in {first}, {end} in {last}, at most {most} in {peak}").format(
                name=series.name, start=with_unit(start, figure.y.unit), first=_place(first), most=number(most),
                end=number(end), last=_place(last), peak=_place(peak),
            )
            if len(known) > 1
            else _("{name}: {value} in {year}").format(
                name=series.name, value=with_unit(start, figure.y.unit), year=_place(first)
            )
        )  # fmt: skip
    return said


def _strips(figure: Figure) -> list[str]:
    said: list[str] = []
    for series in figure.series:
        places = [float(x) for x in series.x]
        words = ngettext(
            "{name}: {count} mark at {first} {unit}", "{name}: {count} marks from {first} to {last} {unit}", len(places)
        )
        known = sorted(_known(series), key=lambda item: -item[1])
        top = _(", the strongest at {place}").format(place=_place(known[0][0])) if known else ""
        ends = [value for value in series.ends if value is not None]
        said.append(
            words.format(
                name=series.name, count=len(places), first=_cell(min(places)), last=_cell(max(*places, *ends, 0.0)),
                unit=figure.x.unit,
            ) + top
        )  # fmt: skip
    return said


def _moments(figure: Figure) -> list[str]:
    moments = sorted(figure.moments, key=lambda m: m.at)
    picked = [m for m in moments if m.strong]
    said = ngettext("one event, {first}", "{count} events, {first} to {last}", len(moments)).format(
        count=len(moments), first=moments[0].when, last=moments[-1].when
    )
    if not picked:
        return [said]
    latest = picked[-1]
    return [said, _("the latest picked out: {when}, {title}").format(when=latest.when, title=latest.title)]


def _ends(figure: Figure) -> list[str]:
    """The highest and the lowest of the points."""
    known = sorted(((y, s.name) for s in figure.series if s.key for y in s.y if y is not None), reverse=True)
    (most, top), (least, foot) = known[0], known[-1]
    return [
        ngettext("one point", "{count} points", len(known)).format(count=number(len(known))),
        _("highest: {name}, {value}").format(name=top, value=with_unit(most, figure.y.unit)),
        _("lowest: {name}, {value}").format(name=foot, value=with_unit(least, figure.y.unit)),
    ]


def _categories(figure: Figure) -> list[str]:
    said: list[str] = []
    together = _together(figure)
    for series in together:
        known = sorted(_known(series), key=lambda item: -item[1])
        if not known:
            continue
        most = _("{x} is largest with {value}").format(
            x=_place(known[0][0]), value=with_unit(known[0][1], figure.y.unit)
        )
        said.append(f"{series.name}: {most}" if len(together) > 1 else most)
        if len(known) > 1 and len(together) == 1:
            said.append(_("{x} is smallest with {value}").format(x=_place(known[-1][0]), value=number(known[-1][1])))
    return said


def _missing(figure: Figure) -> str:
    # Tiles coloured by classes have words in place of values, spectra of bands only places.
    classes = figure.mark in {Mark.TILES, Mark.SPECTRUM} and all(y is None for s in figure.series for y in s.y)
    count = 0 if classes else sum(1 for s in figure.series for y in s.y if y is None)
    words = ngettext("one value has no figure", "{count} values have no figure", count)
    return words.format(count=count) if count else ""


_MARKS = {Mark.AREA: _stack, Mark.LINE: _lines, Mark.TIMELINE: _moments, Mark.SPECTRUM: _strips, Mark.POINTS: _ends,
          Mark.LANES: lane_words, Mark.MATRIX: state_words, Mark.BULLET: target_words}  # fmt: skip
_TABLES = {
    Mark.LANES: lane_rows, Mark.SPECTRUM: _spectrum_rows, Mark.POINTS: _points, Mark.MAP: map_rows,
    Mark.MATRIX: state_rows, Mark.BULLET: target_rows,
}  # fmt: skip
