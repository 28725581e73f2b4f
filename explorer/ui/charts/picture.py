"""A figure as a picture: a page with its title, chart, legend, notes, sources and the address that shows it again.

The chart is drawn by the canvas of the screen. Three traps were measured: a canvas that was never laid out has the
wrong size; a device at another resolution than the canvas scales words apart from curves; pyqtgraph's own SVG
exporter (0.14) fails on every plot, so QSvgGenerator writes it.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from explorer.content.library import Library
from explorer.figures.figure import Figure
from explorer.outputs import figure_file
from explorer.outputs.files import write_atomic
from explorer.records.words import _
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.page import Page
from explorer.ui.theme import Look

_POINTS = 72
_INCHES_A_METRE = 39.37


def save(  # noqa: PLR0913 - a picture is all of these
    figure: Figure,
    path: Path,
    look: Look,
    size: QSize,
    *,
    address: str,
    version: str,
    library: Library,
    tiles_painter: TilesPainter | None = None,
    scale: float = 2,
) -> None:
    """Write a figure as .png, .svg or .pdf, or as .csv or .json without a picture.

    size: of the page in pixels; it grows in height where the words need more, and is lower where bars are few.
    scale: pixels of a PNG for each of them.
    Raises ValueError for another ending, OSError with a plain sentence where the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending in {".csv", ".json"}:
        figure_file.save(figure, path, library, address, version)
        return
    page = Page(figure, look, QSizeF(size), address=address, version=version, library=library)
    writers = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    if ending not in writers:
        raise ValueError(
            _("found the ending “{found}”, wanted {wanted}").format(
                found=path.suffix, wanted=", ".join((*writers, ".csv", ".json"))
            )
        )
    write_atomic(path, writers[ending](page, tiles_painter, scale))


def to_clipboard(  # noqa: PLR0913 - a picture is all of these
    figure: Figure,
    look: Look,
    size: QSize,
    *,
    address: str,
    version: str,
    library: Library,
    tiles_painter: TilesPainter | None = None,
    scale: float = 2,
) -> None:
    """Put the same page on the clipboard as a picture."""
    page = Page(figure, look, QSizeF(size), address=address, version=version, library=library)
    QGuiApplication.clipboard().setImage(_image(page, tiles_painter, scale))


def _paint(page: Page, device: QPaintDevice, tiles: TilesPainter | None) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    page.paint(painter)
    if not page.figure.empty:
        canvas = Canvas(page.look, tiles)
        canvas.lay_out_at(page.chart.size(), device.devicePixelRatioF())
        canvas.show_figure(page.figure, page.look)
        canvas.paint_on(painter, page.chart)
        canvas.deleteLater()
    painter.end()


def _image(page: Page, tiles: TilesPainter | None, scale: float) -> QImage:
    image = QImage((page.size * scale).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(_dpi() * scale * _INCHES_A_METRE))
    image.setDotsPerMeterY(round(_dpi() * scale * _INCHES_A_METRE))
    image.setText("Title", page.figure.title)
    image.setText("Source", page.address)
    _paint(page, image, tiles)
    return image


def _png(page: Page, tiles: TilesPainter | None, scale: float) -> bytes:
    buffer = _buffer()
    # A picture too large for the memory is an empty one: nothing is to be written then.
    if not QImageWriter(buffer, b"png").write(_image(page, tiles, scale)):
        raise OSError(_("the picture could not be made; a smaller one may"))
    return bytes(buffer.data().data())


def _svg(page: Page, tiles: TilesPainter | None, _scale: float) -> bytes:
    buffer, size = _buffer(), page.size.toSize()
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(size)
    device.setViewBox(QRect(0, 0, size.width(), size.height()))
    device.setResolution(_dpi())
    device.setTitle(page.figure.title)
    device.setDescription(page.told)
    _paint(page, device, tiles)
    return bytes(buffer.data().data())


def _pdf(page: Page, tiles: TilesPainter | None, _scale: float) -> bytes:
    buffer = _buffer()
    device = QPdfWriter(buffer)
    device.setResolution(_dpi())
    points = page.size * (_POINTS / _dpi())
    sheet = QPageSize(points, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
    device.setPageLayout(QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF()))
    device.setTitle(page.figure.title)
    device.setCreator(page.program)
    _paint(page, device, tiles)
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _dpi() -> int:
    screen = QGuiApplication.primaryScreen()
    return round(screen.logicalDotsPerInchX()) if screen else 96
