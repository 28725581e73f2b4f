"""The controls above the table: what colours it, what lights it up, and how it is drawn."""

from itertools import pairwise

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.analysis.controls import newest_day
from explorer.analysis.lit import chips
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.lenses import LENSES
from explorer.records.policy import ExportControl
from explorer.records.words import _
from explorer.ui.pages.table.chips import Chip, ChipRow
from explorer.ui.pages.table.options import FormMenu
from explorer.ui.parts.button import Button
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style

_FIRST_DAY, _LAST_DAY = QDate(1990, 1, 1), QDate(2027, 12, 31)


class Controls(QWidget):
    """Follows the exploration and moves it."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        uses = _("Kinds of use")
        made = [Chip(c.kind, c.key, c.name, uses if c.kind == "use" else _in_title(c.category)) for c in chips(library)]
        self._chips = ChipRow(style, made)
        self._lenses = Segmented(style, [(lens.key, lens.name) for lens in LENSES], _("Colour by"))
        self._form = FormMenu(style)
        self._more: Button | None = None
        self._day: QDateEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._lenses, 1)
        self._column.addLayout(row)
        self._second = QHBoxLayout()
        self._second.addWidget(self._chips, 1)
        self._second.addWidget(self._form, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(self._second)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._chips.picked.connect(self._light)
        self._lenses.picked.connect(self._colour_by)
        self._form.asked.connect(store.go)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def add_menu(self) -> None:
        """Add the menu of the table as a figure: its twin in numbers, pictures, citation."""
        from explorer.ui.charts.menu import PanelMenu
        from explorer.ui.pages.table.picture import tiles_painter

        painter = tiles_painter(self._library, self._now)
        self._menu = PanelMenu(self._library, self._store, self._style, painter, self)
        self._more = Button(self._style, "⋯", "ghost")
        self._more.setAccessibleName(_("Menu of the periodic table"))
        self._more.setToolTip(_("Show as table, copy, save as a picture"))
        self._more.clicked.connect(self._open_menu)
        self._second.addWidget(self._more)
        self._order_tabs()

    def _order_tabs(self) -> None:
        parts = (self._lenses, self._chips, self._day, self._form, self._more)
        for one, other in pairwise(part for part in parts if part is not None):
            QWidget.setTabOrder(one, other)

    def _day_field(self) -> QDateEdit:
        """The field of the day, made when the lens that asks for one is chosen: Qt takes long to make the first."""
        if self._day is None:
            self._day_word = Text(self._style, _("on"), role="secondary", wrap=False)
            self._day = QDateEdit()
            self._day.setAccessibleName(_("Date for the rules in force"))
            self._day.setDisplayFormat("yyyy-MM-dd")
            self._day.setDateRange(_FIRST_DAY, _LAST_DAY)
            self._day.setCalendarPopup(True)
            self._day.setKeyboardTracking(False)
            self._day.dateChanged.connect(self._on_day)
            self._second.insertWidget(1, self._day_word)
            self._second.insertWidget(2, self._day)
            self._order_tabs()
        return self._day

    def _now(self) -> Exploration:
        return self._store.now

    def _open_menu(self) -> None:
        from explorer.figures.tiles import table

        if self._more is not None:
            self._menu.open_under(self._more, table(self._library, self._store.now))

    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(0) + 2)

    def _show(self, at: Exploration) -> None:
        self._lenses.choose(at.lens)
        self._form.show_choice(at)
        dated = at.lens == "control"
        if dated:
            field = self._day_field()
            day = QDate.fromString(at.date or self._newest(), Qt.DateFormat.ISODate)
            # An address may name a day outside the range of the field: it shows the nearest, and must not move there.
            with QSignalBlocker(field):
                field.setDate(day)
        if self._day is not None:
            self._day_word.setVisible(dated)
            self._day.setVisible(dated)
        self._chips.choose("product" if at.product else "use", at.product or at.use)

    def _colour_by(self, key: str) -> None:
        self._store.go(self._store.now.through(key))

    def _light(self, chip: Chip | None) -> None:
        at = self._store.now
        if chip is None:
            self._store.go(at.light_product(None))
        else:
            self._store.go(at.light_product(chip.key) if chip.kind == "product" else at.light_use(chip.key))

    def _on_day(self, day: QDate) -> None:
        text = day.toString(Qt.DateFormat.ISODate)
        if text != (self._store.now.date or self._newest()):
            self._store.go(self._store.now.on_date(text))

    def _newest(self) -> str:
        """The day that stands for now in this edition of the facts."""
        return newest_day(self._library.rows(ExportControl))


def _in_title(category: str) -> str:
    return category[:1].upper() + category[1:]
