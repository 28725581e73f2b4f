"""Which canvas a panel is drawn on: charts over years on the usual one, all others on one of their own."""

from importlib import import_module

from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.theme import Look

_SPECTRUM, _POINTS = ("spectrum_canvas", "SpectrumCanvas"), ("points_canvas", "PointsCanvas")
_TOLD = ("told_canvas", "ToldCanvas")
_MATRIX = ("matrix_canvas", "MatrixCanvas")
OWN: dict[str, tuple[str, str]] = {
    "spectrum.emission": _SPECTRUM,
    "spectrum.absorption": _SPECTRUM,
    "policy.timeline": ("lanes_canvas", "LanesCanvas"),
    "magnetism.moment": _POINTS,
    "trade.china-monthly": _TOLD,
    "trade.china-monthly-earths": _TOLD,
    "chain.environment": _TOLD,
    "chain.energy": _TOLD,
    "chain.rock": _TOLD,
    "chain.recycling": _TOLD,
    "demand.magnets-uses": _TOLD,
    "ores.content": _TOLD,
    "trade.eu-magnets": _TOLD,
    "trade.eu-imports": _TOLD,
    "trade.us-sources": _TOLD,
    "policy.rules": _MATRIX,
    "policy.lists": _MATRIX,
    "policy.targets": _TOLD,
    "policy.benchmarks": _TOLD,
    "policy.amounts": _TOLD,
}
"""Module and class of the canvas of each panel that has one of its own, imported when the panel is first shown."""


def canvas_for(key: str, look: Look, tiles: TilesPainter | None = None) -> LiveCanvas:
    """A new canvas for the panel with this key."""
    return LiveCanvas(look, tiles) if key not in OWN else read(key)(look)


def read(key: str) -> type[LiveCanvas]:
    """The class of the canvas of a panel; may be asked for in a thread, so that its first showing does not wait."""
    module, name = OWN.get(key, ("live_canvas", "LiveCanvas"))
    return getattr(import_module(f"explorer.ui.charts.{module}"), name)
