"""Reserves beside mine production: shares of both side by side, never one divided by the other."""

from explorer.analysis import reserves
from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS
from explorer.analysis.production_books import counted, shares
from explorer.analysis.reserves import edition_for
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.production_notes import percent_text, shown_percent
from explorer.figures.reserves import TONNES_IN_UNIT, millions
from explorer.records.words import _, number

KEY = "reserves.against-production"
_MOST_BESIDE = 6
_HIGHEST_SHARE = 100
_SMALL = 1.0  # percent of mining below which a country that no edition names is left out


def beside_production(library: Library, exploration: Exploration) -> Figure:
    """Shares in reserves and in mine production of a year side by side; no years of supply are worked out."""
    year = exploration.year
    edition = edition_for(library, year)
    compared = _compared(library, year)
    bars = _beside(library, year, exploration.countries)
    names = tuple(library.country_name(iso3) for iso3, _held, _mined in bars)
    subtitle = _("% of reserves and of mine production in {year}").format(year=year)
    if edition is not None:
        subtitle = _("% of the reserves printed in {edition} and of mine production in {year}, calculated").format(
            edition=edition.year, year=year
        )
    return Figure(
        key=KEY,
        name=_("Reserves and mining"),
        title=_beside_title(library, year, exploration.countries),
        subtitle=subtitle,
        mark=Mark.BAR,
        x=Axis(_("Country")),
        y=Axis(_("Share"), "%", low=0, high=_HIGHEST_SHARE, digits=1),
        series=(
            Series(_("Reserves"), names, tuple(shown_percent(held) for _iso3, held, _mined in bars)),
            Series(_("Mining"), names, tuple(shown_percent(mined) for _iso3, _held, mined in bars), hue="other"),
        )
        if bars
        else (),
        source_ids=_beside_sources(library, year),
        notes=_beside_notes(library, year) if compared else (),
        gaps=_beside_gaps(library, year),
        data_year=year if compared else None,
    )


@kept
def _compared(library: Library, year: int) -> dict[str, tuple[float | None, float | None]]:
    """Shares in percent of reserves and of mining by country, the largest reserves first; {} where one is not held."""
    edition, mined = edition_for(library, year), {s.iso3: s.percent for s in shares(library, Book.USGS, year)}
    if edition is None or not mined or not edition.added:
        return {}
    held = {iso3: row.tonnes_reo / edition.added * 100 for iso3, row in edition.countries.items()}
    codes = dict.fromkeys(
        (*held, *(iso3 for iso3 in mined if iso3 in reserves.ranked(library) or mined[iso3] > _SMALL))
    )
    codes.pop(OTHERS, None)
    order = sorted(codes, key=lambda iso3: (-held.get(iso3, 0.0), -mined.get(iso3, 0.0)))
    return {iso3: (held.get(iso3), mined.get(iso3)) for iso3 in order}


def _beside(library: Library, year: int, picked: tuple[str, ...]) -> list[tuple[str, float | None, float | None]]:
    """The countries picked out, then those with the largest part in either, each with both parts."""
    compared = _compared(library, year)
    by_either = sorted(compared, key=lambda iso3: -max(share or 0.0 for share in compared[iso3]))[:_MOST_BESIDE]
    first = [iso3 for iso3 in compared if iso3 in picked]
    rest = [iso3 for iso3 in compared if iso3 in by_either and iso3 not in picked]
    return [(iso3, *compared[iso3]) for iso3 in (*first, *rest)]


def _beside_title(library: Library, year: int, picked: tuple[str, ...]) -> str:
    known = {iso3: both for iso3, both in _compared(library, year).items() if None not in both}
    if not known:
        return _("Reserves cannot be set beside the mining of {year}").format(year=year)
    wide = max(known, key=lambda iso3: (known[iso3][0] or 0.0) - (known[iso3][1] or 0.0))
    shown = [iso3 for iso3 in picked if iso3 in known][:1] or list(dict.fromkeys((next(iter(known)), wide)))
    words = _("{country} has {held} % of reserves and {mined} % of mining")
    return "; ".join(
        words.format(
            country=library.country_name(iso3),
            held=percent_text(known[iso3][0] or 0.0),
            mined=percent_text(known[iso3][1] or 0.0),
        )
        for iso3 in shown
    )


@kept
def _beside_sources(library: Library, year: int) -> tuple[str, ...]:
    if not _compared(library, year):
        return ()
    edition = edition_for(library, year)
    both = (*(edition.source_ids if edition else ()), *counted(library, Book.USGS)[year].source_ids)
    return tuple(dict.fromkeys(both))


@kept
def _beside_notes(library: Library, year: int) -> tuple[str, ...]:
    said = [
        _("All rare earths by weight of oxide (REO). Reserves as a part of all rows of the edition, mining as a part "
          "of the printed world total."),
        _("Dividing reserves by a year’s mining gives no years of supply: reserves are counted anew in every edition, "
          "mining changes, and both add up all rare earths, plentiful and scarce."),
    ]  # fmt: skip
    down = [jump for jump in reserves.jumps(library) if jump.after < jump.before]
    if down:
        jump = max(down, key=lambda each: each.before / each.after)
        words = _("For {country} such a sum would have come out {times} times smaller from one edition to the next, as "
                  "{before} became {after} million t in {edition}.")  # fmt: skip
        said.append(
            words.format(
                country=library.country_name(jump.iso3), times=number(jump.before / jump.after, 1),
                before=number(jump.before / TONNES_IN_UNIT), after=number(jump.after / TONNES_IN_UNIT),
                edition=jump.edition,
            )
        )  # fmt: skip
    edition = edition_for(library, year)
    if edition is not None and edition.world is not None:
        words = _("The edition of {edition} prints {world} million t for the world; its rows add up to {rows}.")
        rows = number(edition.added / TONNES_IN_UNIT, 1)
        said.append(words.format(edition=edition.year, world=millions(edition.world), rows=rows))
    return tuple(said)


@kept
def _beside_gaps(library: Library, year: int) -> tuple[str, ...]:
    if edition_for(library, year) is None:
        whole = [y for y, edition in reserves.editions(library).items() if edition.whole]
        if not whole:
            return (_("The table of reserves could not be read."),)
        return (_("Whole editions of reserves are held from {first} on.").format(first=min(whole)),)
    compared = _compared(library, year)
    if not compared:
        return (_("No country figures of mining for {year}.").format(year=year),)
    unmined = [library.country_name(i) for i, (held, mined) in compared.items() if held is not None and mined is None]
    unheld = [library.country_name(i) for i, (held, _mined) in compared.items() if held is None]
    said: list[str] = []
    if unmined:
        said.append(_("Reserves, but no figure of mining for {year}: {names}.").format(
            year=year, names=", ".join(unmined)))  # fmt: skip
    if unheld:
        said.append(_("Mining, but no figure of reserves: {names}.").format(names=", ".join(unheld)))
    return tuple(said)
