"""China's exports month by month, with the decisions on the same axis: magnets, and rare earths without them."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.trade import EARTHS, MAGNETS, WORLD, Month, monthly, months_between, sums
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.events_beside import beside, beside_notes
from explorer.figures.figure import Axis, Basis, Figure, Mark, Moment, Series
from explorer.figures.trade_partners import ALLOY
from explorer.records.words import _, date_text, ngettext, number, with_status

MONTHLY, MONTHLY_EARTHS = "trade.china-monthly", "trade.china-monthly-earths"
_FIRST = "2024-01"
_JURISDICTION = ("CHN",)
_USA = "USA"


def magnets_monthly(library: Library, exploration: Exploration) -> Figure:
    """Magnets that China exported in each month that was printed, with those to the United States."""
    return replace(_magnets(library), highlight=frozenset({exploration.event} if exploration.event else ()))


def earths_monthly(library: Library, exploration: Exploration) -> Figure:
    """Rare earths without magnets that China exported in each month that was printed."""
    return replace(_earths(library), highlight=frozenset({exploration.event} if exploration.event else ()))


@kept
def _magnets(library: Library) -> Figure:
    world, usa, longer = monthly(library, MAGNETS, WORLD), monthly(library, MAGNETS, _USA), sums(library, MAGNETS)
    title = _("No monthly exports of magnets are known")
    notes: list[str] = []
    if world:
        title = _lesson(world, longer) or title
        notes = [
            _("Tonnes of magnets; 28 to 35 % of their alloy is rare earths. Never added to exports of rare earths."),
            *_yearly(longer),
            *_sums(world, longer),
        ]
    return _figure(library, MONTHLY, _("China’s exports of magnets"), title, (world, usa), (longer, notes))


@kept
def _earths(library: Library) -> Figure:
    world, longer = monthly(library, EARTHS, WORLD), sums(library, EARTHS)
    title = _("No monthly exports of rare earths are known")
    notes: list[str] = []
    if world:
        top = max(world.values(), key=lambda m: m.tonnes)
        words = _("China exported most rare earths without magnets in {month}: {tonnes} t")
        title = words.format(month=_month(top.month), tonnes=number(top.tonnes))
        notes = [
            _("Tonnes of goods of all 17 elements as customs count them, without magnets."),
            *_yearly(longer),
            *_sums(world, longer),
        ]
    return _figure(library, MONTHLY_EARTHS, _("China’s exports of rare earths"), title, (world, {}), (longer, notes))


def _lesson(world: dict[str, Month], longer: dict[str, Month]) -> str:
    """What the months say and what the year says, side by side; "" without the months that it needs."""
    low = min(world.values(), key=lambda m: m.tonnes)
    year = int(low.month[:4])
    before = max((m for m in world.values() if m.month < low.month and m.month[:4] == low.month[:4]),
                 key=lambda m: m.tonnes, default=None)  # fmt: skip
    change = _change(longer, year)
    if before is None or change is None:
        return _("China exported fewest magnets in {month}: {tonnes} t").format(
            month=_month(low.month), tonnes=number(low.tonnes)
        )
    words = _(
        "China exported {tonnes} t of magnets in {month}, {fall} % below {before}; in the whole of {year} {change}"
    )
    return words.format(
        tonnes=number(low.tonnes), month=_month(low.month), fall=number((1 - low.tonnes / before.tonnes) * 100, 0),
        before=_first([before.month, low.month]), year=year, change=_below(change, year - 1),
    )  # fmt: skip


def _change(longer: dict[str, Month], year: int) -> float | None:
    """By how many percent a year lies above the year before, None where either is not known."""
    now, then = longer.get(str(year)), longer.get(str(year - 1))
    return None if now is None or then is None else (now.tonnes / then.tonnes - 1) * 100


def _below(change: float, year: int, digits: int = 1) -> str:
    words = _("{change} % below {year}") if change < 0 else _("{change} % above {year}")
    if digits == 0:
        words = _("about {change} % below {year}") if change < 0 else _("about {change} % above {year}")
    return words.format(change=number(abs(change), digits), year=year)


def _yearly(longer: dict[str, Month]) -> list[str]:
    said: list[str] = []
    for period, total in sorted(longer.items()):
        change = _change(longer, int(period)) if period.isdigit() else None
        if change is not None:
            before = longer[str(int(period) - 1)]
            words = _("The whole of {year}: {tonnes} t, {change} (calculated from {before} t).")
            # A rounded total carries no tenths of a percent.
            said.append(
                words.format(
                    year=period, tonnes=_tonnes(total),
                    change=_below(change, int(period) - 1, 0 if total.rough or before.rough else 1),
                    before=_tonnes(before),
                )
            )  # fmt: skip
    return said


def _tonnes(month: Month) -> str:
    """Tonnes in words, with "about" where the source rounds them."""
    return with_status(number(month.tonnes), _("about") if month.rough else "")


def _sums(world: dict[str, Month], longer: dict[str, Month]) -> list[str]:
    """Sentences on months that were printed only together: what is left of each sum without its printed months."""
    said: list[str] = []
    taken: set[str] = set()
    for period, total in sorted(longer.items(), key=lambda item: (len(_covered(item[0])), item[0])):
        months = _covered(period)
        missing = [m for m in months if m not in world]
        if not missing or taken.issuperset(missing):
            continue
        left = total.tonnes - sum(world[m].tonnes for m in months if m in world)
        words = ngettext("{months}: {tonnes} t (calculated from a printed sum).",
                         "{months} together: {tonnes} t (calculated from a printed sum).", len(missing))  # fmt: skip
        if len(missing) == len(months):
            words = (
                _("{months} together: {tonnes} t (calculated).")
                if total.derived
                else _("{months} together: {tonnes} t.")
            )
        said.append(words.format(months=_listed(missing), tonnes=_tonnes(replace(total, tonnes=left))))
        taken |= set(missing)
    return said


_STRETCHES = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}


def _covered(period: str) -> tuple[str, ...]:
    """The months of a stretch: "2025", "2025-H1", "2026-Q1", "2025-01..2025-05"."""
    first, dots, last = period.partition("..")
    if dots:
        return months_between(first, last)
    year, _dash, part = period.partition("-")
    begin, end = _STRETCHES.get(part, (1, 12))
    return months_between(f"{year}-{begin:02d}", f"{year}-{end:02d}")


def _listed(months: list[str]) -> str:
    """Months in words, runs joined."""
    runs: list[list[str]] = []
    for month in months:
        if runs and month == months_between(runs[-1][-1], "2099-12")[1]:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(
        _month(run[0]) if len(run) == 1 else _("{first} to {last}").format(first=_first(run), last=_month(run[-1]))
        for run in runs
    )


def _first(run: list[str]) -> str:
    """The first month of a run, without its year where the last one has the same."""
    words = _month(run[0])
    return words.removesuffix(run[0][:4]).rstrip() if run[0][:4] == run[-1][:4] else words


def _month(month: str) -> str:
    return date_text(f"{month}-01", "month")


def _figure(  # noqa: PLR0913  the parts of one figure
    library: Library, key: str, name: str, title: str, parts: tuple[dict[str, Month], dict[str, Month]],
    told: tuple[dict[str, Month], list[str]],
) -> Figure:  # fmt: skip
    world, usa = parts
    longer, notes = told
    months = months_between(_FIRST, max(world)) if world else ()
    series = (_series(_("to the whole world"), WORLD, "plain", months, world),) if world else ()
    if usa:
        there = library.country_name(_USA)
        series += (_series(there, _USA, "country:USA", months, usa),)
    about = ((), _JURISDICTION, 2024, 2026)
    used = [*world.values(), *usa.values(), *longer.values()]
    return Figure(
        key=key,
        name=name,
        title=title,
        subtitle=_("tonnes of goods in each month"),
        mark=Mark.MONTHS,
        x=Axis(_("Month")),
        y=Axis(_("Exports"), "t", Basis.GROSS, low=0),
        series=series,
        moments=_moments(library, months) if series else (),
        source_ids=_sources(used, key) if series else (),
        notes=(*notes, *beside_notes(library, *about)) if series else (),
        gaps=_gaps(months, world),
        data_year=int(max(world)[:4]) if world else None,
    )


def _sources(used: list[Month], key: str) -> tuple[str, ...]:
    alloy = (ALLOY,) if key == MONTHLY else ()
    return tuple(dict.fromkeys((*(s for m in used for s in m.source_ids), *alloy)))


def _series(name: str, key: str, hue: str, months: tuple[str, ...], known: dict[str, Month]) -> Series:
    words = tuple(_("calculated") if m in known and known[m].derived else "" for m in months)
    values = tuple(known[m].tonnes if m in known else None for m in months)
    country = "" if key == WORLD else key  # the world is no country that could be picked out
    return Series(name, months, values, country, hue, words if any(words) else (), basis=Basis.GROSS)


def _moments(library: Library, months: tuple[str, ...]) -> tuple[Moment, ...]:
    first, last = int(months[0][:4]), int(months[-1][:4]) + int(months[-1][5:]) / 12
    return tuple(m for m in beside(library, (), _JURISDICTION, first, int(months[-1][:4])) if m.at <= last)


def _gaps(months: tuple[str, ...], world: dict[str, Month]) -> tuple[str, ...]:
    if not world:
        return (_("The table of trade holds no months, or could not be read."),)
    missing = [m for m in months if m not in world]
    return (_("No figure was found for {months}.").format(months=_listed(missing)),) if missing else ()
