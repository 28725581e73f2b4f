"""The minerals that carry rare earths: formula, content, and thorium and uranium said plainly."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.figures.fact import CALCULATED, UNVERIFIED, Fact, Group
from explorer.records.chain import Mineral
from explorer.records.words import _, number


@kept
def mineral_groups(library: Library) -> tuple[Group, ...]:
    """A group of facts a mineral, in the order of the table."""
    return tuple(Group(mineral.name, _facts(mineral)) for mineral in library.rows(Mineral))


def _facts(mineral: Mineral) -> tuple[Fact, ...]:
    ids = mineral.source_id
    low, high = mineral.reo_percent_low, mineral.reo_percent_high
    calculated = "calculated" in (mineral.reo_basis or "")
    facts = (
        Fact(_("Formula"), mineral.formula, "", ids, _mark(mineral, "formula")),
        Fact(
            _("Rare-earth oxides"), _range(low, high), "%", mineral.reo_source_id or ids,
            CALCULATED if calculated else _mark(mineral, "reo_percent_text"), _basis(mineral),
        ),
        Fact(
            _("Thorium and uranium"), mineral.thorium_uranium_note, "", ids, _mark(mineral, "thorium_uranium_note"),
            _("Both are radioactive; what is left of them after the ore is opened must be kept safe."),
        ),
        Fact(_("Class"), mineral.mineral_class, "", ids, _mark(mineral, "mineral_class")),
        Fact(_("Hardness"), _range(mineral.hardness_mohs_min, mineral.hardness_mohs_max), _("on Mohs’ scale"), ids,
             _mark(mineral, "hardness_mohs_min")),
        Fact(_("Density"), _range(mineral.density_g_cm3_min, mineral.density_g_cm3_max), "g/cm³", ids,
             _mark(mineral, "density_g_cm3_min")),
        Fact(_("Colour"), mineral.colour, "", ids, _mark(mineral, "colour")),
        Fact(_("Where it is found"), mineral.main_deposits, "", ids, _mark(mineral, "main_deposits")),
        Fact(_("Named after"), mineral.named_after, "", ids, _mark(mineral, "named_after")),
    )  # fmt: skip
    # A name without a story is no gap in what is known of a mineral; content and radioactivity are.
    kept_when_empty = {_("Rare-earth oxides"), _("Thorium and uranium")}
    return tuple(fact for fact in facts if fact.value is not None or fact.label in kept_when_empty)


def _range(low: float | None, high: float | None) -> str | None:
    if low is None or high is None:
        known = high if low is None else low
        return None if known is None else number(known)
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def _basis(mineral: Mineral) -> str:
    said = mineral.reo_basis or ""
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _mark(mineral: Mineral, column: str) -> str:
    return UNVERIFIED if column in mineral.unverified or "all" in mineral.unverified else ""
