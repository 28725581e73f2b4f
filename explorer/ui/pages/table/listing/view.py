"""The List view of the Table page: all elements with chosen columns, to sort, narrow, copy and save."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from explorer import __version__
from explorer.content.library import Library
from explorer.exploration.address import to_address
from explorer.exploration.exploration import Exploration
from explorer.outputs.element_list import as_csv, as_tsv, list_rows
from explorer.outputs.files import write_atomic
from explorer.records.words import _
from explorer.ui.comparing import compare
from explorer.ui.pages.table.listing.column_menu import ColumnMenu
from explorer.ui.pages.table.listing.grid import Grid
from explorer.ui.pages.table.listing.model import Elements
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.search_field import SearchField
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type

_EARTHS = "rare earth"  # what the chip types; the list finds the 17 by these words
_LEAST = 220  # pixels at 100 %: the height of the header and some rows


class ListView(QWidget):
    """Follows the exploration in columns, order and units; what is typed into its field stays its own."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._focus: str | None = None
        self.model = Elements(library)
        self.grid = Grid(style, self.model)
        self.grid.setAccessibleName(_("List of the elements"))
        self.field = SearchField(style, _("Name, kind, or melting > 1500"), _("Narrow the list"))
        self.field.setToolTip(
            tip(
                _(
                    "Words find names, symbols and kinds, such as lanthanoid, heavy, gas.\n"
                    "A property with <, > or = and a number finds values: density > 8."
                )
            )
        )
        self._earths = Button(style, _("The 17"), "chip", checkable=True)
        self._earths.setAccessibleName(_("Only the rare earths"))
        self.columns = ColumnMenu(style)
        self._copy = Button(style, _("Copy"), "plain")
        self._copy.setToolTip(_("Copy the rows shown, with tabs between, for a spreadsheet (Ctrl+C in the list)"))
        self._save = Button(style, _("Save as CSV…"), "plain")
        self._count = Text(style, "", Type.SMALL, role="secondary")
        self._head = Flow(style)
        self._parts = (self.field, self._earths, self.columns, self._copy, self._save)
        for part in self._parts:
            self._head.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._count)
        self._column.addWidget(self.grid, 1)
        self.field.line.textChanged.connect(self._narrow)
        self._earths.clicked.connect(self._only_earths)
        self.columns.asked.connect(self._set_columns)
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self._ask_where)
        self.grid.copying.connect(self.copy)
        self.grid.sorting.connect(self._sort)
        self.grid.ordering.connect(self._order)
        self.grid.chosen.connect(self._choose)
        self.grid.added.connect(self._compare)
        self.grid.hovered.connect(self._point)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        for part in self._parts:
            part.setVisible(not on)

    @property
    def keyboard(self) -> QWidget:
        """What the keyboard goes to: the rows."""
        return self.grid

    def _show(self, at: Exploration) -> None:
        column = self.grid.currentIndex().column()
        other = self.model.show_list(at, self.field.line.text())
        if other:
            self.grid.fit()
            self._count.say(self.model.said)
            self.columns.show_choice(at)
            self.grid.mark_sorted(self.model.sorted_column(), turned=at.sort.startswith("-"))
        self.grid.choose(at.elements)
        if other or at.element != self._focus:
            self._focus = at.element
            self.grid.keep_in_view(at.element, column)

    def _narrow(self, typed: str) -> None:
        self._earths.setChecked(typed.strip() == _EARTHS)
        self._show(self._store.now)

    def _only_earths(self) -> None:
        self.field.line.setText(_EARTHS if self._earths.isChecked() else "")

    def _set_columns(self, columns: tuple[str, ...]) -> None:
        self._store.go(self._store.now.list_columns(columns))

    def _sort(self, column: int) -> None:
        key, now = self.model.key(column), self._store.now
        self._store.go(now.sort_by(f"-{key}" if now.sort == key else key))

    def _order(self, column: int, turned: bool) -> None:  # noqa: FBT001 - a slot takes what its signal says
        key = self.model.key(column)
        self._store.go(self._store.now.sort_by(f"-{key}" if turned else key))

    def _choose(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol))

    def _compare(self, symbol: str) -> None:
        compare(self._library, self._store, symbol)

    def _point(self, symbol: str | None) -> None:
        self._store.point(Pointing(element=symbol))

    def copy(self) -> None:
        """Put the rows shown on the clipboard."""
        now = self._store.now
        rows = list_rows(self._library, self.model.shown, self.model.columns, now.degrees, now.lengths)
        QGuiApplication.clipboard().setText(as_tsv(rows))
        self._copy.say(_("Copied"))

    def save_as(self, path: Path) -> bool:
        """Write the rows shown as a CSV file with their sources; False, with a sentence to the reader, if it fails."""
        now = self._store.now
        text = as_csv(
            self._library, self.model.shown, self.model.columns, now.degrees, now.lengths, address=to_address(now),
            version=__version__,
        )  # fmt: skip
        try:
            write_atomic(path, text.encode())
        except OSError as error:
            self._store.tell(error.strerror or str(error))
            return False
        return True

    def _ask_where(self) -> None:
        kinds = _("Tables") + " (*.csv)"
        chosen, _filter = QFileDialog.getSaveFileName(self.window(), _("Save the list"), "elements.csv", kinds)
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv"))

    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))
        self.grid.setMinimumHeight(self._style.look.px(_LEAST))
