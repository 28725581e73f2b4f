"""The table twin of a chart: the same figure as rows, to read, select and copy."""

import csv
import io
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer import __version__
from explorer.content.library import Library
from explorer.figures.figure import Figure
from explorer.outputs import figure_file
from explorer.outputs.table import rows
from explorer.records.words import _, number
from explorer.ui.charts.page import source_words
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style, Type

Index = QModelIndex | QPersistentModelIndex


class FigureRows(QAbstractTableModel):
    """The rows of a figure; an unknown value says so."""

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, *self._body = rows(figure)
        # Columns of words about values may be empty without anything being unknown.
        valued = {s.name for s in figure.series} | {figure.y.label}
        self._valued = [name.rsplit(" (", 1)[0] in valued or name in valued for name in self._head]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._body)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell as people read it."""
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole and self._valued[column]:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def text(self, row: int, column: int) -> str:
        """The words of one cell."""
        cell = self._body[row][column]
        if not self._valued[column]:
            return cell
        return number(float(cell)) if cell else number(None)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name and unit of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._head[section]
        return None

    def tsv(self, cells: list[tuple[int, int]]) -> str:
        """Cells as text with tabs between, values as a program reads them; with their header."""
        columns = sorted({column for _row, column in cells})
        lines = [[self._head[c] for c in columns]]
        lines += [[self._body[r][c] for c in columns] for r in sorted({row for row, _column in cells})]
        out = io.StringIO()
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows(lines)
        return out.getvalue()


class _Cells(QTableView):
    """A table whose selection is copied with its header."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """Put the selected cells on the clipboard; all where none is selected."""
        model = self.model()
        if not isinstance(model, FigureRows):
            return
        cells = [(i.row(), i.column()) for i in self.selectedIndexes()]
        everything = [(r, c) for r in range(model.rowCount()) for c in range(model.columnCount())]
        QGuiApplication.clipboard().setText(model.tsv(cells or everything))


class Twin(QDialog):
    """Shows a figure as a table with its title, units and sources. Escape closes it."""

    def __init__(
        self, figure: Figure, library: Library, style: Style, address: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._figure, self._library, self._address = figure, library, address
        self.setWindowTitle(figure.name)
        self.setAccessibleName(figure.title)
        look = style.look
        self._cells = _Cells()
        self._model = FigureRows(figure, self)
        self._cells.setModel(self._model)
        self._cells.setAccessibleName(_("Table: {title}").format(title=figure.title))
        self._cells.setAlternatingRowColors(True)
        self._cells.setShowGrid(False)
        self._cells.verticalHeader().hide()
        self._cells.verticalHeader().setDefaultSectionSize(look.target)
        self._cells.setFont(look.font())
        head = self._cells.horizontalHeader()
        head.setFont(look.font(Type.SMALL))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._cells.resizeColumnsToContents()
        head.setStretchLastSection(True)
        self._copy = Button(style, _("Copy"))
        self._save = Button(style, _("Save CSV…"))
        self._close = Button(style, _("Close"), "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(1))
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.space(3),) * 4)
        column.setSpacing(look.space(1))
        column.addWidget(Text(style, figure.title, Type.LEAD))
        column.addWidget(Text(style, figure.subtitle, Type.SMALL, role="secondary"))
        column.addWidget(self._cells, 1)
        for told in (*figure.notes, *figure.gaps):
            column.addWidget(Text(style, told, Type.SMALL, role="secondary"))
        column.addWidget(Text(style, source_words(figure, library), Type.SMALL, role="secondary"))
        column.addLayout(buttons)
        self._copy.clicked.connect(self.copy_cells)
        self._save.clicked.connect(self._ask)
        self._close.clicked.connect(self.accept)
        self.resize(QSize(look.px(640), look.px(520)))
        self._cells.setFocus()

    def copy_cells(self) -> None:
        """Put the selected cells on the clipboard, or all of them."""
        self._cells.copy_selected()
        self._copy.say(_("Copied"))

    def save_as(self, path: Path) -> bool:
        """Save as CSV; False, with a sentence on the screen, where that fails."""
        try:
            figure_file.save(self._figure, path, self._library, self._address, __version__)
        except OSError as error:
            box = QMessageBox(QMessageBox.Icon.Warning, _("Not saved"), error.strerror or str(error), parent=self)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return False
        self._save.say(_("Saved"))
        return True

    def _ask(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Save the table"), f"{self._figure.key}.csv", "CSV (*.csv)"
        )
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv"))
