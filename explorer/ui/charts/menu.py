"""The menu of a chart: its table, copies of it, and files."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from explorer import __version__
from explorer.content.library import Library
from explorer.exploration.address import to_address
from explorer.figures.figure import Figure, Mark
from explorer.outputs.citation import apa_list
from explorer.outputs.figure_file import as_tsv
from explorer.records.words import _
from explorer.ui.charts import picture
from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.twin import Twin
from explorer.ui.store import Store
from explorer.ui.theme import LIGHT, Look, Style

_PAGE = QSize(1200, 760)


class PanelMenu(QObject):
    """Opens under the button of a chart. Pictures are made for paper, in the light theme.

    done: a short sentence on what was copied or saved.
    """

    done = Signal(str)

    def __init__(
        self, library: Library, store: Store, style: Style, tiles: TilesPainter | None, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._library, self._store, self._style, self._tiles, self._owner = library, store, style, tiles, owner
        self._figure: Figure | None = None
        self._menu: QMenu | None = None

    def open_under(self, anchor: QWidget, figure: Figure | None) -> None:
        """Offer what can be done with the figure; without one only the address."""
        self._figure = figure
        menu = self._made()
        for action in menu.actions():
            action.setEnabled(figure is not None or action.data() == "always")
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def _made(self) -> QMenu:
        if self._menu is not None:
            return self._menu
        menu = QMenu(self._owner)
        menu.addAction(_("Show as table"), self.show_table)
        menu.addSeparator()
        menu.addAction(_("Copy picture"), self.copy_picture)
        menu.addAction(_("Copy data"), self.copy_data)
        menu.addAction(_("Copy citation"), self.copy_citation)
        menu.addAction(_("Copy address"), self.copy_address).setData("always")
        menu.addSeparator()
        menu.addAction(_("Save as PNG…"), self._save_png)
        menu.addAction(_("Save as SVG…"), self._save_svg)
        menu.addAction(_("Save as PDF…"), self._save_pdf)
        menu.addAction(_("Save as CSV…"), self._save_csv)
        self._menu = menu
        return menu

    def show_table(self) -> None:
        """Open the table twin."""
        if self._figure:
            twin = Twin(self._figure, self._library, self._style, self._address(), self._owner.window())
            twin.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            twin.open()

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self._figure:
            picture.to_clipboard(
                self._figure, self._paper(), _PAGE, address=self._address(), version=__version__,
                library=self._library, tiles_painter=self._tiles,
            )  # fmt: skip
            self.done.emit(_("Picture copied"))

    def copy_data(self) -> None:
        """Put the values on the clipboard, with tabs between."""
        if self._figure:
            QGuiApplication.clipboard().setText(as_tsv(self._figure))
            self.done.emit(_("Data copied"))

    def copy_citation(self) -> None:
        """Put the sources on the clipboard in APA style."""
        if self._figure:
            sources = [s for s in map(self._library.source, self._figure.source_ids) if s]
            QGuiApplication.clipboard().setText(apa_list(sources))
            self.done.emit(_("Citation copied"))

    def copy_address(self) -> None:
        """Put the address of the view on the clipboard."""
        QGuiApplication.clipboard().setText(self._address())
        self.done.emit(_("Address copied"))

    def save_as(self, path: Path) -> bool:
        """Save the figure by the ending of a file; False, with a sentence on the screen, where that fails."""
        if self._figure is None:
            return False
        try:
            picture.save(
                self._figure, path, self._paper(), _PAGE, address=self._address(), version=__version__,
                library=self._library, tiles_painter=self._tiles,
            )  # fmt: skip
        except (OSError, ValueError) as error:
            box = QMessageBox(QMessageBox.Icon.Warning, _("Not saved"), _reason(error), parent=self._owner.window())
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return False
        self.done.emit(_("Saved as {name}").format(name=path.name))
        return True

    def _save_png(self) -> None:
        self._ask("png", _("Pictures"))

    def _save_svg(self) -> None:
        self._ask("svg", _("Drawings"))

    def _save_pdf(self) -> None:
        self._ask("pdf", _("Documents"))

    def _save_csv(self) -> None:
        self._ask("csv", _("Tables"))

    def _ask(self, ending: str, kind: str) -> None:
        if self._figure is None:
            return
        # Only what has a year is named by it: a map of the table may show any, a chart has a cursor.
        dated = self._figure.cursor is not None or self._figure.mark is Mark.TILES
        name = f"{self._figure.key}-{self._store.now.year}.{ending}" if dated else f"{self._figure.key}.{ending}"
        chosen, _filter = QFileDialog.getSaveFileName(
            self._owner.window(), _("Save the chart"), name, f"{kind} (*.{ending})"
        )
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}"))

    def _address(self) -> str:
        return to_address(self._store.now)

    def _paper(self) -> Look:
        return Look(LIGHT)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)) or type(error).__name__
