"""The cards of places: deposits, occurrences, plants and countries."""

from collections.abc import Iterator

from explorer.analysis.production import by_year
from explorer.records.chain import Deposit, Occurrence, OreShare, Plant
from explorer.records.policy import Actor, Event
from explorer.records.source import Country
from explorer.records.supply import Reserve
from explorer.records.words import _, number, with_unit
from explorer.ui.element.blocks import Block, Fact, Heading, Paragraph
from explorer.ui.element.thing_lists import event_entries, joined, row_entries
from explorer.ui.element.thing_row import ThingRow, ore, position


def deposit(at: ThingRow, row: Deposit) -> Iterator[Block]:
    """A deposit: its size, its state and what its ore holds."""
    yield from at.words("notes")
    yield at.country()
    when = _("as of {year}").format(year=row.status_year)
    size_year = row.resource_year or row.table_year
    sized = "" if size_year is None else _("printed in {year}").format(year=size_year)
    yield from at.known(
        at.fact(_("Other names"), "other_names"),
        at.fact(_("State"), "status", note=when, ids=row.status_source_id),
        at.fact(_("Company"), "operator"),
        at.fact(_("Kind of deposit"), "deposit_type"),
        at.fact(_("Minerals"), "main_mineral"),
        at.fact(_("Ore in the ground"), "resource_ore_t", note=sized, ids=row.resource_source_id),
    )
    yield at.fact(_("Rare-earth oxides in the ore"), "grade_pct_treo", ids=row.resource_source_id)
    yield at.fact(_("Rare-earth oxides in the ground"), "contained_reo_t", note=sized, ids=row.resource_source_id)
    yield from position(at, row)
    ores = (ore for ore in at.library.rows(OreShare) if ore.deposit_id == row.deposit_id)
    yield from ore(at.library, ores, _("What its ore holds"))


def occurrence(at: ThingRow, row: Occurrence) -> Iterator[Block]:
    """A place on the list of the USGS, in the words of that list."""
    yield Paragraph(
        _("From a list of 2018 by the US Geological Survey; figures are in the words of that list."), quiet=True
    )
    yield at.country()
    yield from at.known(
        at.fact(_("Other names"), "other_names"),
        at.fact(_("State or province"), "state_province"),
        at.fact(_("Kind of deposit"), "deposit_type"),
        at.fact(_("What it is"), "status"),
        at.fact(_("Mining"), "production_status", note=_("as of about 2018")),
        at.fact(_("Rare-earth minerals"), "ree_minerals"),
        at.fact(_("Other minerals"), "significant_minerals"),
        at.fact(_("Of interest for"), "commodities"),
        at.fact(_("Discovered"), "discovery_year_text"),
        at.fact(_("Ore, million tonnes"), "resource_ore_mt_text"),
        at.fact(_("Rare-earth oxides, million tonnes"), "resource_treo_mt_text"),
        at.fact(_("Rare-earth oxides in the ore, %"), "grade_treo_text"),
        at.fact(_("Year of these figures"), "resource_year_text"),
    )
    yield from position(at, row)
    if row.coord_check != "ok":
        yield Paragraph(_("The position in the list: {words}.").format(words=row.coord_check), quiet=True)
    if row.note:
        yield Paragraph(row.note, quiet=True)


def plant(at: ThingRow, row: Plant) -> Iterator[Block]:
    """A plant: what it makes, how much, and its state."""
    yield from at.words("notes")
    yield at.country()
    yield at.fact(_("Company"), "company")
    yield at.fact(_("Stage of the chain"), "stage")
    dated = "" if row.capacity_year is None else _("as of {year}").format(year=row.capacity_year)
    capacity = None if row.capacity is None else with_unit(row.capacity, row.capacity_unit or "")
    yield at.fact(_("Capacity"), "capacity", shown=capacity, note=dated)
    yield from at.known(
        at.fact(_("State"), "status", note=_("as of {year}").format(year=row.status_year)),
        at.fact(_("Started"), "start_year", shown=None if row.start_year is None else str(row.start_year)),
    )
    yield from position(at, row)


def country(at: ThingRow, row: Country) -> Iterator[Block]:
    """A country: what is mined, held, made and decided there."""
    library, code = at.library, row.iso3
    newest_first = reversed(by_year(library).values())
    mined = next((p for rows in newest_first for p in rows if p.iso3 == code and p.preferred), None)
    held = max((r for r in library.rows(Reserve) if r.iso3 == code), key=lambda r: r.edition_year, default=None)
    if mined:
        mark = "estimated" if mined.estimated else ""
        label = _("Mined in {year}").format(year=mined.year)
        yield Fact(label, with_unit(mined.tonnes_reo, "t REO"), mark, mined.note or "", mined.source_id)
    else:
        yield Fact(_("Mined"), None, note=_("No row of the USGS series names this country."))
    if held:
        words = " ".join(part for part in (held.qualifier, with_unit(held.tonnes_reo, "t REO")) if part)
        label = _("Reserves, edition of {year}").format(year=held.edition_year)
        yield Fact(label, words, "", held.note or "", held.source_id)
    deposits = [d for d in library.rows(Deposit) if d.iso3 == code]
    deposits.sort(key=lambda d: -(d.contained_reo_t or 0))
    yield from row_entries(_("Deposits"), "deposit", deposits, _deposit_lead)
    yield from row_entries(_("Plants"), "plant", [p for p in library.rows(Plant) if p.iso3 == code], _plant_lead)
    yield from event_entries(e for e in library.rows(Event) if e.iso3 == code)
    yield from row_entries(_("Organisations"), "actor", [a for a in library.rows(Actor) if a.iso3 == code], _actor_lead)
    count = sum(occurrence.iso3 == code for occurrence in library.rows(Occurrence))
    if count:
        yield Heading(_("Occurrences"))
        words = _("The list of 2018 by the US Geological Survey names {count} places; search for one by its name.")
        yield Paragraph(words.format(count=number(count)))


def _deposit_lead(row: Deposit) -> str:
    return joined(row.deposit_type, row.status)


def _plant_lead(row: Plant) -> str:
    return joined(row.stage, row.status)


def _actor_lead(row: Actor) -> str:
    return row.role
