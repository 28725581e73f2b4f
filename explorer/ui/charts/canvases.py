"""Which canvas a panel is drawn on: charts over years on the usual one, spectra and points on one of their own."""

from explorer.figures.magnetism import MOMENT
from explorer.figures.spectra_bands import KEY as ABSORPTION
from explorer.figures.spectra_lines import KEY as EMISSION
from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.charts.points_canvas import PointsCanvas
from explorer.ui.charts.spectrum_canvas import SpectrumCanvas
from explorer.ui.theme import Look

_OWN: dict[str, type[SpectrumCanvas] | type[PointsCanvas]] = {
    EMISSION: SpectrumCanvas,
    ABSORPTION: SpectrumCanvas,
    MOMENT: PointsCanvas,
}


def canvas_for(key: str, look: Look, tiles: TilesPainter | None = None) -> LiveCanvas:
    """A new canvas for the panel with this key."""
    own = _OWN.get(key)
    return LiveCanvas(look, tiles) if own is None else own(look)
