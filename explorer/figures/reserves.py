"""Reserves by edition of the US summaries: they jump for reasons of counting, which stand beside them."""

from explorer.analysis import reserves
from explorer.analysis.kept import kept
from explorer.analysis.production import WORLD
from explorer.analysis.reserves import Edition
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.records.supply import Reserve
from explorer.records.words import _, as_written, number

KEY = "reserves.editions"
TONNES_IN_UNIT = 1_000_000
_SMALLEST_DRAWN = 1_000_000  # tonnes that some edition must print for a country to have a line unasked


def by_edition(library: Library, exploration: Exploration) -> Figure:
    """What each edition prints for the countries with the largest reserves; editions that were not found are gaps.

    It has no cursor: an edition of a year reports the year before, and neither is the year of production.
    """
    drawn = _drawn(library)
    named = _named(library, exploration.countries)
    return Figure(
        key=KEY,
        name=_("Reserves by edition"),
        title=_title(library, exploration.countries),
        subtitle=_("million tonnes REO, US Geological Survey, by year of the edition"),
        mark=Mark.LINE,
        x=Axis(_("Edition"), low=min(drawn, default=None), high=max(drawn, default=None)),
        y=Axis(_("Reserves"), _("million t REO"), Basis.REO, low=0),
        series=_lines(library, named),
        source_ids=_sources(library),
        notes=_notes(library),
        gaps=_gaps(library, named),
        highlight=frozenset(exploration.countries),
        data_year=max(drawn, default=None),
    )


@kept
def _sources(library: Library) -> tuple[str, ...]:
    """The sources of the editions drawn, the newest first, then of the others, which are told."""
    drawn, every = _drawn(library), reserves.editions(library)
    told = (edition for year, edition in reversed(every.items()) if year not in drawn)
    return tuple(dict.fromkeys(s for e in (*reversed(drawn.values()), *told) for s in e.source_ids)) if drawn else ()


@kept
def _drawn(library: Library) -> dict[int, Edition]:
    """The editions whose world total is held: of an older one only two countries are."""
    return {year: edition for year, edition in reserves.editions(library).items() if edition.world is not None}


@kept
def _named(library: Library, picked: tuple[str, ...]) -> tuple[str, ...]:
    most = {
        iso3: max(e.countries[iso3].tonnes_reo for e in _drawn(library).values() if iso3 in e.countries)
        for iso3 in reserves.ranked(library)
        if any(iso3 in e.countries for e in _drawn(library).values())
    }
    return tuple(iso3 for iso3, tonnes in most.items() if tonnes >= _SMALLEST_DRAWN or iso3 in picked)


@kept
def _lines(library: Library, named: tuple[str, ...]) -> tuple[Series, ...]:
    drawn = _drawn(library)
    if not drawn:
        return ()
    x = tuple(range(min(drawn), max(drawn) + 1))
    made: list[Series] = []
    for iso3 in named:
        rows = [drawn[year].countries.get(iso3) if year in drawn else None for year in x]
        values = tuple(None if row is None else row.tonnes_reo / TONNES_IN_UNIT for row in rows)
        made.append(Series(library.country_name(iso3), x, values, iso3, f"country:{iso3}", basis=Basis.REO))
    return tuple(made)


def _title(library: Library, picked: tuple[str, ...]) -> str:
    rows = {iso3: rows for iso3 in (*picked, WORLD) if (rows := _history(library, iso3))}
    if not rows:
        return _("No reserves are held")
    iso3, history = next(iter(rows.items()))
    most, last = max(history, key=lambda row: row.tonnes_reo), history[-1]
    words = _(
        "{country}: {most} million t of reserves in the edition of {most_year}, {last} million t in that of {year}"
    )
    if most.tonnes_reo == last.tonnes_reo:
        words = _("{country}: {last} million t of reserves in the edition of {year}, as much as in any held")
    return words.format(
        country=library.country_name(iso3), most=millions(most), most_year=most.edition_year, last=millions(last),
        year=last.edition_year,
    )  # fmt: skip


@kept
def _history(library: Library, iso3: str) -> tuple[Reserve, ...]:
    """What the editions drawn print for a country or the world, oldest first."""
    rows = (e.world if iso3 == WORLD else e.countries.get(iso3) for e in _drawn(library).values())
    return tuple(row for row in rows if row is not None)


def millions(row: Reserve) -> str:
    """Millions of tonnes in words, with "more than" where a lower bound is printed."""
    said = number(row.tonnes_reo / TONNES_IN_UNIT)
    return _("more than {amount}").format(amount=said) if row.qualifier == ">" else said


@kept
def _notes(library: Library) -> tuple[str, ...]:
    if not _drawn(library):
        return ()
    said = [
        _("REO: all rare earths counted as oxide. A reserve is what could be mined with profit when it was counted.")
    ]
    listed = "; ".join(f"{millions(row)} ({row.edition_year})" for row in _history(library, WORLD))
    said.append(_("Printed world totals, million t: {listed}.").format(listed=listed))
    jumps = reserves.jumps(library)
    words = _("{country} {before} to {after} million t ({edition}: {reason})")
    listed = "; ".join(
        words.format(
            country=library.country_name(jump.iso3), before=number(jump.before / TONNES_IN_UNIT),
            after=number(jump.after / TONNES_IN_UNIT), edition=jump.edition,
            reason=as_written(jump.note or "") or _("no reason found"),
        )
        for jump in jumps
    )  # fmt: skip
    if listed:
        said.append(_("Jumps from one edition to the next: {listed}.").format(listed=listed))
    mined = reserves.most_mined(library)
    if mined is not None and jumps and all(abs(j.before - j.after) > mined for j in jumps):
        words = _("In no year was more than {tonnes} million t mined, so none of these jumps is ore that was used up.")
        said.append(words.format(tonnes=number(mined / TONNES_IN_UNIT)))
    said += _unfitting(library)
    return tuple(said)


def _unfitting(library: Library) -> list[str]:
    """A sentence on the editions whose rows do not add up to the total that they print."""
    found = [
        _("{edition}: {rows}, printed {world}").format(
            edition=each.year, rows=number(each.added / TONNES_IN_UNIT, 1), world=millions(each.world)
        )
        for each in _drawn(library).values()
        if each.world and each.whole and abs(each.added - each.world.tonnes_reo) > 0.03 * each.world.tonnes_reo
    ]
    return [_("Rows of an edition added up, million t: {listed}.").format(listed="; ".join(found))] if found else []


@kept
def _gaps(library: Library, named: tuple[str, ...]) -> tuple[str, ...]:
    known = _drawn(library)
    if not known:
        return (_("The table of reserves could not be read."),)
    missing = [str(year) for year in range(min(known), max(known)) if year not in known]
    said: list[str] = []
    if missing:
        said.append(_("Editions that were not found: {years}.").format(years=", ".join(missing)))
    parts = [str(year) for year, edition in known.items() if not edition.whole]
    if parts:
        said.append(_("Of these editions only some countries were found: {years}.").format(years=", ".join(parts)))
    for year, edition in reserves.editions(library).items():
        if year not in known:
            listed = "; ".join(f"{library.country_name(i)} {millions(row)}" for i, row in edition.countries.items())
            words = _("Of the edition of {year} only this was found and is not drawn, million t: {listed}.")
            said.append(words.format(year=year, listed=listed))
    for iso3, year in reserves.left_out(library):
        words = _("{country} has no figure after the edition of {year}.")
        said.append(words.format(country=library.country_name(iso3), year=year))
    newest = known[max(known)]
    small = [f"{library.country_name(i)} {millions(row)}" for i, row in newest.countries.items() if i not in named]
    if small:
        words = _("Not drawn, as below a million tonnes ({year}), million t: {listed}.")
        said.append(words.format(year=newest.year, listed="; ".join(small)))
    return tuple(said)
