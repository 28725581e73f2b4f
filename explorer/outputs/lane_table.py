"""A timeline in lanes as a table and in words: its events by date, each with the values of its year."""

from explorer.figures.figure import Figure, Moment
from explorer.records.words import _, ngettext, number, with_unit


def lane_rows(figure: Figure) -> list[list[str]]:
    """Header and body; a year that has values and no event gets a row of its own."""
    header = [_("Date"), _("Jurisdiction"), _("Kind"), _("Event"), _("State"), _("Sources")]
    unit = f" ({figure.y.unit})" if figure.y.unit else ""
    header += [_("{name}{unit}, of the year").format(name=series.name, unit=unit) for series in figure.series]
    known = [dict(zip(series.x, series.y, strict=True)) for series in figure.series]
    years = {float(year) for values in known for year, value in values.items() if value is not None}
    told: list[tuple[float, list[str]]] = []
    for moment in figure.moments:
        begin = moment.at if moment.begin is None else moment.begin
        told.append((begin, [*_event(moment), *(_cell(values.get(int(begin))) for values in known)]))
    there = {int(begin) for begin, _row in told}
    told += [
        (year, [f"{year:.0f}", "", "", "", "", "", *(_cell(values.get(year)) for values in known)])
        for year in years - there
    ]
    return [header, *(row for _begin, row in sorted(told, key=lambda each: each[0]))]


def _event(moment: Moment) -> list[str]:
    planned = _("planned when last seen") if moment.planned else ""
    return [moment.when, moment.place, moment.kind, moment.title, planned, ";".join(moment.source_ids)]


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def lane_words(figure: Figure) -> list[str]:
    """The timeline in a few phrases: how many events, in which lanes, what is picked out, the line above."""
    moments = figure.moments
    said = [
        ngettext("one event, {first}", "{count} events, {first} to {last}", len(moments)).format(
            count=number(len(moments)), first=moments[0].when, last=moments[-1].when
        )
    ]
    counts = [(track.name, sum(1 for m in moments if m.lane == track.name)) for track in figure.tracks]
    said.append(", ".join(f"{name} {number(count)}" for name, count in counts))
    picked = [m for m in moments if m.strong]
    if picked:
        latest = picked[-1]
        said.append(_("the latest picked out: {when}, {title}").format(when=latest.when, title=latest.title))
    for series in figure.series:
        values = [(y, x) for x, y in zip(series.x, series.y, strict=True) if y is not None]
        if values:
            top, year = max(values, key=lambda each: each[0])
            words = _("{name}: at most {value} in {year}")
            said.append(words.format(name=series.name, value=with_unit(top, figure.y.unit), year=f"{float(year):.0f}"))
    return said
