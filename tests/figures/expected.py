"""The tables that the figures on the shipped facts are compared with.

After a change of facts or figures that is meant: `python -m tests.figures.expected`, and read the difference.
"""

import csv
import io
from pathlib import Path

from explorer.content.library import Library
from explorer.exploration.choices import About, Above, Among, Axes, Book, Degrees, Lengths, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.figures.panels import PANELS, panel
from explorer.outputs.table import rows

FOLDER = Path(__file__).resolve().parents[1] / "expected"
START = Exploration()
CASES: dict[str, tuple[str, Exploration]] = {
    **{each.key: (each.key, START) for each in PANELS},
    "price.oxide-compared": ("price.oxide", START.compare(("Nd", "Dy", "Tb"))),
    "price.oxide-Sc": ("price.oxide", START.choose("Sc")),
    "production.by-country-picked": ("production.by-country", START.toggle_country("BRA")),
    "production.by-country-bgs": ("production.by-country", START.by_book(Book.BGS)),
    "production.by-country-share": ("production.by-country", START.measured(Measure.SHARE)),
    "production.world-share": ("production.world", START.measured(Measure.SHARE)),
    "production.hhi-bgs": ("production.hhi", START.by_book(Book.BGS)),
    "production.ranking-bgs-2023": ("production.ranking", START.by_book(Book.BGS).in_year(2023)),
    "production.editions-2010": ("production.editions", START.in_year(2010)),
    "production.editions-2024": ("production.editions", START.in_year(2024)),
    "reserves.against-production-2020": ("reserves.against-production", START.in_year(2020)),
    "supply.ladder-2010": ("supply.ladder", START.in_year(2010)),
    "supply.ladder-2024": ("supply.ladder", START.in_year(2024)),
    "supply.countries-2010": ("supply.countries", START.in_year(2010)),
    "prices.compared-log": ("prices.compared", START.compare(("Nd", "Dy", "Tb")).on_axes(Axes.LOG)),
    "prices.compared-index": ("prices.compared", START.compare(("Nd", "Dy", "La")).on_axes(Axes.INDEX)),
    "quotas.production-bgs": ("quotas.production", START.by_book(Book.BGS)),
    "trade.eu-imports-share": ("trade.eu-imports", START.measured(Measure.SHARE)),
    "trade.eu-magnets-share": ("trade.eu-magnets", START.measured(Measure.SHARE)),
    "demand.by-use-USA": ("demand.by-use", START.pick_country("USA")),
    "ores.content-Dy": ("ores.content", START.choose("Dy")),
    "trends.plot-moments": ("trends.plot", START.plot("number", "moment")),
    "trends.plot-all-celsius": (
        "trends.plot",
        START.plot("melting", "boiling").with_elements(Among.ALL).in_units(Degrees.CELSIUS, Lengths.PICOMETRE),
    ),
    "policy.timeline-Dy-rules": (
        "policy.timeline",
        START.choose("Dy").only(About.ELEMENT).of_kind("export control").with_above(Above.NOTHING),
    ),
    "policy.timeline-molycorp": ("policy.timeline", START.of_actor("molycorp").with_above(Above.PRODUCTION)),
    "uses.end-use-Pr": ("uses.end-use", START.choose("Pr")),
    "spectrum.emission-Pm-Eu": ("spectrum.emission", START.compare(("Pm", "Eu"))),
    "spectrum.absorption-Er": ("spectrum.absorption", START.choose("Er")),
    "isotopes.abundance-Pm": ("isotopes.abundance", START.choose("Pm")),
    "policy.rules-2025-11-07": ("policy.rules", START.on_date("2025-11-07")),
    "policy.rules-2026-11-11": ("policy.rules", START.on_date("2026-11-11")),
    "policy.lists-EUU": ("policy.lists", START.pick_country("EUU")),
    "policy.targets-KOR": ("policy.targets", START.pick_country("KOR")),
    "table.lens-price-2011": ("table.lens", START.through("price").in_year(2011)),
    "table.lens-control-2025-10-09": ("table.lens", START.through("control").on_date("2025-10-09")),
}


def text(figure: Figure) -> str:
    """The table of a figure as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows(figure))
    return out.getvalue()


def main() -> None:
    """Write every table anew."""
    FOLDER.mkdir(exist_ok=True)
    library = Library()
    for name, (key, exploration) in CASES.items():
        (FOLDER / f"{name}.csv").write_text(text(panel(key).build(library, exploration)), encoding="utf-8")


if __name__ == "__main__":
    main()
