"""What rare earths are used for, by weight of oxide: lists of uses of the world or of the United States."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.supply import Demand
from explorer.records.words import _, number

KEY = "demand.by-use"
_HIGHEST_SHARE = 100
_WORLD, _LISTED = "WLD", ("USA",)
_OTHER, _MAGNETS = "other", "magnets"
_BASES = {"share of demand, REO", "share of domestic use"}
_COMPLETE = 98  # percent: a list that adds up to less was cut off in the copy that was read


def by_use(library: Library, exploration: Exploration) -> Figure:
    """The list of uses of the newest year not after the chosen one; of the United States where they are picked out."""
    place = next((c for c in exploration.countries if c in _LISTED), _WORLD)
    years = sorted({year for where, year in _lists(library) if where == place})
    year = max((y for y in years if y <= exploration.year), default=min(years, default=None))
    return _of_list(library, place, year)


@kept
def _lists(library: Library) -> dict[tuple[str, int], tuple[Demand, ...]]:
    """The lists of uses that are whole, by place and year; forecasts are left out."""
    found: dict[tuple[str, int], list[Demand]] = {}
    for row in library.rows(Demand):
        if row.basis in _BASES and row.scenario is None and row.share_percent is not None:
            found.setdefault((row.iso3, row.year), []).append(row)
    return {
        key: tuple(rows) for key, rows in found.items()
        if sum(r.share_percent or 0 for r in rows) >= _COMPLETE
    }  # fmt: skip


@kept
def _of_list(library: Library, place: str, year: int | None) -> Figure:
    rows = _lists(library).get((place, year), ()) if year is not None else ()
    rows = tuple(sorted(rows, key=lambda r: (r.use == _OTHER, -(r.share_percent or 0.0), r.use)))
    status = tuple("" if r.kind == "printed" else _("calculated") for r in rows)
    labels = tuple(r.use[:1].upper() + r.use[1:] for r in rows)
    return Figure(
        key=KEY,
        name=_("What rare earths are used for"),
        title=_title(rows),
        subtitle=_("% of use by weight of oxide, {region}, {year}").format(region=rows[0].region, year=year) if rows
        else "",
        mark=Mark.BAR,
        x=Axis(_("Use")),
        y=Axis(_("Share of use"), "%", low=0, high=_HIGHEST_SHARE, digits=_digits(rows)),
        series=(
            Series(_("Share of use"), labels, tuple(r.share_percent for r in rows), "", "plain",
                   status if any(status) else ()),
        ) if rows else (),
        source_ids=tuple(dict.fromkeys(s for r in (*rows, *_told(library, rows)) for s in r.source_id)),
        notes=_notes(library, rows),
        gaps=() if rows else (_("The table of demand holds no list of uses, or could not be read."),),
        data_year=year if rows else None,
    )  # fmt: skip


def _digits(rows: tuple[Demand, ...]) -> int:
    """Decimals of the list: one where any of its figures has one."""
    return 0 if all((r.share_percent or 0.0).is_integer() for r in rows) else 1


def _title(rows: tuple[Demand, ...]) -> str:
    if not rows:
        return _("No list of uses is known")
    first = rows[0]
    words = _("{use} took {share} % of the rare earths used in the {region} in {year}, by weight")
    if first.iso3 == _WORLD:
        words = _("{use} took {share} % of the rare earths used worldwide in {year}, by weight")
    return words.format(
        use=first.use[:1].upper() + first.use[1:], share=number(first.share_percent, 0), year=first.year,
        region=first.region,
    )  # fmt: skip


def _by_value(library: Library) -> list[Demand]:
    return [d for d in library.rows(Demand) if d.basis == "share of value"][:1]


def _newer_magnets(library: Library) -> list[Demand]:
    """What is known of magnets in years whose list was not found."""
    return [
        d for d in library.rows(Demand)
        if d.use == _MAGNETS and d.iso3 == _WORLD and d.scenario is None and d.basis in _BASES
        and (_WORLD, d.year) not in _lists(library)
    ]  # fmt: skip


def _told(library: Library, rows: tuple[Demand, ...]) -> list[Demand]:
    """The rows that the notes tell of."""
    return [*_by_value(library), *_newer_magnets(library)] if rows and rows[0].iso3 == _WORLD else []


def _notes(library: Library, rows: tuple[Demand, ...]) -> tuple[str, ...]:
    if not rows:
        return ()
    notes: list[str] = []
    others = sorted(year for place, year in _lists(library) if place == rows[0].iso3 and year != rows[0].year)
    if others:
        words = _("Lists of other years group the uses in their own way: {years}.")
        notes.append(words.format(years=", ".join(map(str, others))))
    if rows[0].iso3 == _WORLD:
        notes += [
            _("By value magnets are about {share} % ({year}).").format(share=number(d.share_percent, 0), year=d.year)
            for d in _by_value(library)
        ]
        notes += [
            _("{year}: magnets {share} %; the rest of that list was not found.").format(
                year=d.year, share=number(d.share_percent)
            )
            for d in _newer_magnets(library)
        ]
    else:
        notes.append(_("Magnets inside imported goods are not counted."))
    if any(r.kind != "printed" for r in rows):
        notes.append(_("“Other” is what the listed uses leave of 100 %: the list read was cut off."))
    return tuple(notes)
