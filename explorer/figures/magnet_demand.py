"""How much of the four magnet elements the world may need: scenarios of the International Energy Agency."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Series
from explorer.records.supply import Demand
from explorer.records.words import _, number

KEY, USES = "demand.magnets", "demand.magnets-uses"
_ALL, _CLEAN = "all uses of magnet REE", "clean energy uses of magnet REE"
_NEWEST, _DETAILED = "IEA-GCMO2026", "IEA-CMD2025"
_ELEMENT_WEIGHT = "element weight"
_THOUSAND = 1000
_SCENARIOS = {
    "High demand": _("High demand"),
    "Stated Policies": _("Stated policies"),
    "Current Policies": _("Current policies"),
    "Announced Pledges": _("Announced pledges"),
    "Net Zero 2050": _("Net zero by 2050"),
}
_PARTS = {
    "electric vehicles": (_("electric vehicles"), "part:0"),
    "wind turbines": (_("wind turbines"), "part:1"),
    "other uses of magnet REE": (_("other uses of the same four"), "part:2"),
}


def magnet_demand(library: Library, _exploration: Exploration) -> Figure:
    """A line a scenario of the newest outlook, from its year of today on; a break says where scenarios begin."""
    return _scenarios(library)


@kept
def _rows(library: Library, edition: str) -> tuple[Demand, ...]:
    return tuple(
        d for d in library.rows(Demand)
        if edition in d.source_id and _ELEMENT_WEIGHT in d.basis and d.tonnes is not None
    )  # fmt: skip


@kept
def _scenarios(library: Library) -> Figure:
    rows = [d for d in _rows(library, _NEWEST) if d.use == _ALL]
    now = max((d for d in rows if d.scenario is None), key=lambda d: d.year, default=None)
    lines = tuple(_line(words, [d for d in rows if d.scenario == key], now) for key, words in _SCENARIOS.items())
    series = tuple(line for line in lines if line is not None)
    return Figure(
        key=KEY,
        name=_("Demand for magnet elements"),
        title=_title(rows, now),
        subtitle=_("thousand tonnes of neodymium, praseodymium, dysprosium and terbium, element weight"),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=now.year if now else None, high=max((d.year for d in rows), default=None)),
        y=Axis(_("Demand"), _("thousand t of the elements"), Basis.ELEMENT, low=0),
        series=series,
        breaks=(Break(now.year + 0.5, _("scenarios")),) if now and series else (),
        source_ids=tuple(dict.fromkeys(s for d in (*rows, *_earlier(library)) for s in d.source_id)) if rows else (),
        notes=_notes(library) if rows else (),
        gaps=() if rows else (_("The table of demand holds no scenarios, or could not be read."),),
        data_year=now.year if now else None,
    )


def _line(name: str, rows: list[Demand], now: Demand | None) -> Series | None:
    """A scenario from the year of today on; None where it has no rows."""
    if not rows:
        return None
    begin = [now] if now is not None else list[Demand]()
    points = sorted([*begin, *rows], key=lambda d: d.year)
    status = tuple("" if d.scenario is None else _("scenario") for d in points)
    values = tuple((d.tonnes or 0.0) / _THOUSAND for d in points)
    return Series(name, tuple(d.year for d in points), values, "", "plain", status, basis=Basis.ELEMENT)


def _title(rows: list[Demand], now: Demand | None) -> str:
    last = max((d.year for d in rows), default=None)
    ends = [d.tonnes for d in rows if d.year == last and d.scenario and d.tonnes is not None]
    if now is None or now.tonnes is None or not ends:
        return _("No scenarios of demand for magnet elements are known")
    words = _("From {now} t in {year} to between {low} and {high} t of magnet elements in {last}, by scenario")
    return words.format(
        now=number(now.tonnes), year=now.year, low=number(min(ends)), high=number(max(ends)), last=last
    )  # fmt: skip


def _earlier(library: Library) -> list[Demand]:
    """What earlier editions print for past years."""
    return [d for d in library.rows(Demand) if d.use == _ALL and d.scenario is None and _NEWEST not in d.source_id]


def _notes(library: Library) -> tuple[str, ...]:
    notes = [
        _("Scenarios are “what if”, not forecasts: they say what would be needed if rules went one way or another."),
        _("Weight of the elements, not of oxide, and of four elements only: never beside mine production."),
        _("Printed in whole thousands of tonnes; between the years that are printed the lines are drawn straight."),
    ]
    clean = [d for d in _rows(library, _NEWEST) if d.use == _CLEAN and d.scenario is None]
    total = {d.year: d.tonnes for d in _rows(library, _NEWEST) if d.use == _ALL and d.scenario is None}
    notes += [
        _("Electric vehicles, wind and other clean energy: {part} t of {all} t in {year}.").format(
            part=number(d.tonnes), all=number(total[d.year]), year=d.year
        )
        for d in clean
        if d.year in total
    ]
    before = _earlier(library)
    if before:
        listed = ", ".join(f"{d.year} {number(d.tonnes)} t" for d in sorted(before, key=lambda d: d.year))
        notes.append(_("Earlier editions print for earlier years: {listed}.").format(listed=listed))
    return tuple(notes)


def magnet_uses(library: Library, _exploration: Exploration) -> Figure:
    """What the four elements go into, today and in each scenario of the edition that tells it."""
    return _uses(library)


@kept
def _uses(library: Library) -> Figure:
    rows = [d for d in _rows(library, _DETAILED) if d.use in _PARTS]
    places = sorted({(d.year, d.scenario or "") for d in rows}, key=lambda p: (p[0], _order(p[1])))
    labels = tuple(_place(*p) for p in places)
    known = {(d.use, d.year, d.scenario or ""): d for d in rows}
    series = tuple(
        Series(
            name, labels, tuple(_thousands(known.get((use, *p))) for p in places), "", hue,
            tuple(_("scenario") if p[1] else "" for p in places), basis=Basis.ELEMENT,
        )
        for use, (name, hue) in _PARTS.items()
        if rows
    )  # fmt: skip
    now = {d.use: d for d in rows if d.scenario is None}
    total = sum(d.tonnes or 0.0 for d in now.values())
    title = _("No uses of magnet elements are known")
    if total:
        cars, wind = (now[use].tonnes or 0.0 for use in ("electric vehicles", "wind turbines"))
        words = _("In {year} electric vehicles took {cars} % and wind turbines {wind} % of the four magnet elements")
        title = words.format(
            year=now["electric vehicles"].year, cars=number(cars / total * 100, 0), wind=number(wind / total * 100, 0)
        )
    return Figure(
        key=USES,
        name=_("What magnet elements go into"),
        title=title,
        subtitle=_("thousand tonnes of neodymium, praseodymium, dysprosium and terbium, element weight"),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Year and scenario")),
        y=Axis(_("Demand"), _("thousand t of the elements"), Basis.ELEMENT, low=0, digits=1),
        series=series,
        source_ids=tuple(dict.fromkeys(s for d in rows for s in d.source_id)),
        notes=(
            _("Edition of 2025; the newer one does not tell the uses apart. Its totals differ, so they are not mixed."),
            _("Weight of the elements, not of oxide, and of four elements only: never beside mine production."),
        ) if rows else (),
        gaps=() if rows else (_("The table of demand holds no uses of magnet elements, or could not be read."),),
        data_year=max((d.year for d in now.values()), default=None),
    )  # fmt: skip


def _order(scenario: str) -> int:
    names = list(_SCENARIOS)
    return names.index(scenario) if scenario in names else -1


def _place(year: int, scenario: str) -> str:
    return f"{year} · {_SCENARIOS.get(scenario, scenario)}" if scenario else str(year)


def _thousands(row: Demand | None) -> float | None:
    return None if row is None or row.tonnes is None else row.tonnes / _THOUSAND
