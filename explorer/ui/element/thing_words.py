"""The cards of minerals, steps of the chain and targets."""

import re
from collections.abc import Iterator

from explorer.analysis.nearness import slug
from explorer.records.chain import Deposit, Mineral, ProcessStep
from explorer.records.policy import Target
from explorer.records.words import THIN_SPACE, _, date_text, with_unit
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph, ToThing
from explorer.ui.element.thing_row import ThingRow, between, elements_in, formula, way_to

_SYMBOL = re.compile(r"[A-Z][a-z]?")


def mineral(at: ThingRow, row: Mineral) -> Iterator[Block]:
    """A mineral: what it is made of, what it is like, where it is found."""
    library = at.library
    content = between(row.reo_percent_low, row.reo_percent_high, "%")
    if row.reo_percent_text:
        # The sign belongs to the figure, not to a remark in brackets after it.
        figure, _space, remark = row.reo_percent_text.partition(" (")
        content = f"{figure}{THIN_SPACE}%" + (f" ({remark}" if remark else "")
    yield at.fact(_("Formula"), "formula", shown=formula(row.formula))
    yield at.fact(
        _("Rare-earth oxides by mass"),
        "reo_percent_text",
        shown=content,
        note=row.reo_basis or "",
        ids=row.reo_source_id,
    )
    hard = between(row.hardness_mohs_min, row.hardness_mohs_max, at.unit("hardness_mohs_min"))
    dense = between(row.density_g_cm3_min, row.density_g_cm3_max, at.unit("density_g_cm3_min"))
    yield from at.known(
        at.fact(_("Class"), "mineral_class"),
        at.fact(_("Crystals"), "crystal_system"),
        at.fact(_("Hardness"), "hardness_mohs_min", shown=hard),
        at.fact(_("Density"), "density_g_cm3_min", shown=dense),
        at.fact(_("Colour"), "colour"),
        at.fact(_("First described at"), "type_locality"),
        at.fact(_("Named after"), "named_after"),
        at.fact(_("Thorium and uranium"), "thorium_uranium_note"),
    )
    yield from elements_in(library, _SYMBOL.findall(row.formula + " " + row.name), _("Rare earths in its formula"))
    named = {slug(part) for part in re.split(r"[;,]", row.main_deposits or "")}
    deposits = [d for d in library.rows(Deposit) if slug(d.name) in named]
    if row.main_deposits:
        yield Heading(_("Where it is found"))
        yield Paragraph(row.main_deposits, mark=at.mark("main_deposits"))
    for deposit in deposits:
        yield Entry(deposit.name, lead=deposit.country, to=way_to("deposit", deposit), source_ids=deposit.source_id)


def step(at: ThingRow, row: ProcessStep) -> Iterator[Block]:
    """A step of the chain, with those before and after it."""
    yield from at.words("description")
    yield from at.known(
        at.fact(_("Typical figures"), "typical_figures"),
        at.fact(_("Risks"), "risks"),
        at.fact(_("Who leads"), "who_leads"),
    )
    for title, order in ((_("Before it"), row.order - 1), (_("After it"), row.order + 1)):
        other = next((step for step in at.library.rows(ProcessStep) if step.order == order), None)
        if other:
            yield Entry(other.step, lead=title, to=way_to("step", other))


_COMPARATORS = {">=": _("at least {value}"), "<=": _("at most {value}")}


def target(at: ThingRow, row: Target) -> Iterator[Block]:
    """A target, and where things stand today."""
    yield Entry(row.jurisdiction, lead=_("Set by"), to=ToThing(f"country:{row.iso3}"))
    yield at.fact(_("What is counted"), "metric")
    value = None if row.value is None else with_unit(row.value, row.unit or "")
    aimed = value and _COMPARATORS.get(row.comparator or "", "{value}").format(value=value)
    yield at.fact(_("Target"), "value", shown=aimed, ids=row.source_id)
    when = row.deadline and date_text(row.deadline, row.deadline_precision or "day")
    yield from at.known(at.fact(_("By"), "deadline", shown=when), at.fact(_("Does it bind?"), "binding"))
    unit = row.current_unit or ""
    today = with_unit(row.current_value, unit) if row.current_value is not None else None
    today = today or between(row.current_value_low, row.current_value_high, unit)
    dated = "" if row.current_year is None else _("as of {year}").format(year=row.current_year)
    yield at.fact(_("Today"), "current_value", shown=today, note=dated, ids=row.current_source_id)
    if row.current_note:
        yield Paragraph(row.current_note, quiet=True)
