"""A map as a table: the countries with their values, then the places with their coordinates."""

from explorer.figures.figure import Figure
from explorer.records.words import _


def map_rows(figure: Figure) -> list[list[str]]:
    """Header and body; a cell that does not apply is empty."""
    # Ten digits: more than any source gives, fewer than show that 0.1 + 0.2 is not 0.3.
    header = [_("Name"), _("Kind"), figure.y.text, _("Status"), _("Longitude (degrees)"), _("Latitude (degrees)")]
    lands = [
        [
            s.name,
            _("Group") if s.hue == "other" else _("Country"),
            "" if s.y[0] is None else f"{s.y[0]:.10g}",
            s.status[0] if s.status else "",
            "",
            "",
        ]
        for s in figure.series
    ]
    places = [
        [p.name, p.kind, "", _("{state}; roughly placed").format(state=p.state) if p.soft else p.state,
         f"{p.lon:.10g}", f"{p.lat:.10g}"]
        for p in figure.points
    ]  # fmt: skip
    return [header, *lands, *places]
