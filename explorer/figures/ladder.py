"""The ladder of the supply chain: which countries hold how much of each stage, from mine to magnet."""

from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS
from explorer.analysis.remarks import about
from explorer.analysis.supply_shares import KEPT_YEARS, STAGES, Rung, held, rungs
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_supply import scope_text, stage_text
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.production_notes import edition_text
from explorer.records.supply import StageShare
from explorer.records.words import _, number, with_status

KEY = "supply.ladder"
_HIGHEST_SHARE = 100
_WHOLE = 99.0  # percent from which the countries of a rung are as good as all


def ladder(library: Library, exploration: Exploration) -> Figure:
    """The share of countries in every stage, each in its newest year not after the chosen one; empty stages stay.

    Each stage has its own year, scope and source; what is left of a stage is not known by country.
    """
    known = rungs(library, exploration.year)
    filled = [rung for rung in known if rung.rows]
    return Figure(
        key=KEY,
        name=_("From mine to magnet"),
        title=_title(library, exploration, known),
        subtitle=_("% by country, newest year up to {year}").format(year=exploration.year),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Stage")),
        y=Axis(_("Share"), "%", low=0, high=_HIGHEST_SHARE, digits=0),  # whole, as most of the sources print them
        series=_layers(library, exploration.year),
        source_ids=tuple(
            dict.fromkeys(
                (
                    *(source for rung in filled for source in rung.source_ids),
                    *(source for rung in filled for row in rung.others for source in row.source_id),
                )
            )
        ),
        notes=_notes(library, exploration.year),
        gaps=_gaps(library, exploration.year),
        highlight=frozenset(exploration.countries),
        data_year=max((rung.year or 0 for rung in filled), default=None),
    )


def label(rung: Rung) -> str:
    """A stage with the year its shares are of; the stage alone where none are known."""
    if rung.year is None:
        return stage_text(rung.stage)
    return _("{stage}, {year}").format(stage=stage_text(rung.stage), year=rung.year)


@kept
def _layers(library: Library, year: int) -> tuple[Series, ...]:
    """A series a country over all stages, the largest first, all others last; None where a stage does not name it."""
    known = rungs(library, year)
    largest: dict[str, float] = {}
    for row in (row for rung in known for row in rung.rows):
        largest[row.iso3] = max(row.share_percent, largest.get(row.iso3, 0.0))
    order = sorted(largest, key=lambda iso3: (iso3 == OTHERS, -largest[iso3], iso3))
    return tuple(_layer(library, iso3, known) for iso3 in order)


def _layer(library: Library, iso3: str, known: tuple[Rung, ...]) -> Series:
    rows = [next((row for row in rung.rows if row.iso3 == iso3), None) for rung in known]
    words = tuple("" if row is None else status(row) for row in rows)
    key, hue = ("", "other") if iso3 == OTHERS else (iso3, f"country:{iso3}")
    return Series(
        library.country_name(iso3),
        tuple(label(rung) for rung in known),
        tuple(None if row is None else row.share_percent for row in rows),
        key,
        hue,
        words if any(words) else (),
        told=tuple(
            "" if row is None else _told(library, row, rung) for row, rung in zip(rows, known, strict=True)
        ),
    )  # fmt: skip


def status(row: StageShare) -> str:
    """What sets a share apart from one that is simply printed, in a word; "" for nothing."""
    if row.kind != "printed":
        return _("calculated")
    return _("about") if about(row.note) else ""


def share_text(row: StageShare, digits: int | None = None) -> str:
    """A share with its sign, and with "about" where the source says so."""
    told = _("{share} %").format(share=number(row.share_percent, digits))
    return with_status(told, _("about") if about(row.note) else "")


def _told(library: Library, row: StageShare, rung: Rung) -> str:
    """One part of one stage in words: whose, how much, of what."""
    return _("{country}: {share} of {stage} in {year} ({scope})").format(
        country=library.country_name(row.iso3), share=share_text(row), stage=stage_text(rung.stage).lower(),
        year=row.year, scope=scope_text(row.scope),
    )  # fmt: skip


def _title(library: Library, exploration: Exploration, known: tuple[Rung, ...]) -> str:
    held: dict[str, list[tuple[Rung, StageShare]]] = {}
    for rung in known:
        for row in rung.rows:
            held.setdefault(row.iso3, []).append((rung, row))
    if not held:
        words = _("No shares by stage are known for {year} or the {kept} years before")
        return words.format(year=exploration.year, kept=KEPT_YEARS)
    most = max(
        (iso3 for iso3 in held if iso3 != OTHERS), key=lambda i: max(row.share_percent for _rung, row in held[i])
    )
    country = next((iso3 for iso3 in exploration.countries if iso3 in held), most)
    listed = ", ".join(
        _("{share} of {stage} ({year})").format(
            share=share_text(row, 0 if row.share_percent >= 2 else 1), stage=stage_text(rung.stage).lower(),
            year=row.year,
        )
        for rung, row in held[country]
    )  # fmt: skip
    return _("{country}: {listed}").format(country=library.country_name(country), listed=listed)


@kept
def _notes(library: Library, year: int) -> tuple[str, ...]:
    known = rungs(library, year)
    said = [of_what(library, rung) for rung in known if rung.rows]
    if not said:
        return ()
    said += [text for rung in known for text in beside(library, rung)]
    said.append(_("Each stage has its own year, scope and source: compare with care. Outlooks are not drawn."))
    return tuple(said)


def of_what(library: Library, rung: Rung) -> str:
    """Year, scope and source of a stage in a sentence."""
    words = _("{stage}: {scope}; {source}.")
    if rung.worked_out:
        words = _("{stage}: {scope}; calculated from tonnes, {source}.")
    return words.format(stage=label(rung), scope=scope_text(rung.scope), source=_publishers(library, rung.source_ids))


def _publishers(library: Library, source_ids: tuple[str, ...]) -> str:
    """Who published these sources, and when."""
    found = [source for each in source_ids if (source := library.source(each)) is not None]
    return ", ".join(dict.fromkeys(f"{source.publisher} {source.year}" for source in found)) or ", ".join(source_ids)


def beside(library: Library, rung: Rung) -> list[str]:
    """What is told beside a stage: a few countries as one figure, and what other publications print."""
    said = [
        _("{stage}: {names} make {share} % ({note}).").format(
            stage=label(rung), names=library.country_name(row.iso3).lower(), share=number(row.share_percent),
            note=row.note or scope_text(row.scope),
        )
        for row in rung.together
    ]  # fmt: skip
    for row in rung.others:
        where = edition_text(row.edition) if row.edition else _publishers(library, row.source_id)
        words = _("{stage}: {country} {share} after {where} ({scope}).")
        said.append(
            words.format(
                stage=label(rung), country=library.country_name(row.iso3), share=share_text(row), where=where,
                scope=scope_text(row.scope),
            )
        )  # fmt: skip
    return said


@kept
def _gaps(library: Library, year: int) -> tuple[str, ...]:
    said: list[str] = []
    for rung in rungs(library, year):
        if not rung.rows:
            words = _("{stage}: no share for {year} or the {kept} years before was found.")
            if not held(library, rung.stage):
                words = _("{stage}: no figure was found.")
            said.append(words.format(stage=stage_text(rung.stage), year=year, kept=KEPT_YEARS))
        elif rung.known < _WHOLE:
            words = _("{stage}: the source does not say who makes the other {rest} %.")
            said.append(words.format(stage=label(rung), rest=number(_HIGHEST_SHARE - rung.known)))
    if not any(held(library, stage) for stage in STAGES):
        return (_("The table of shares by stage could not be read."),)
    return tuple(said)
