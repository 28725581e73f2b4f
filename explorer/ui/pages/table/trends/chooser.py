"""What is plotted: the presets, the two properties, and the elements."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from explorer.analysis.properties import PROPERTIES, property_of
from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.pages.table.trends.presets import PRESETS, Preset
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.store import Store
from explorer.ui.theme import Style

_SIGNS = 26  # of a name that shows while the list is closed

_EARTHS, _ALL = _("the 17"), _("all 118")


class PropertyPicker(QComboBox):
    """A list of all properties; those known for the 17 rare earths alone say so."""

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SIGNS)
        self.setMaxVisibleItems(len(PROPERTIES))
        for each in PROPERTIES:
            self.addItem(_("{name} (the 17 only)").format(name=each.name) if each.earths else each.name, each.key)
        style.changed.connect(self._dress)
        self._dress()

    def choose(self, key: str) -> None:
        """Show another property without saying so."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(key))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as the other things to press: surface, line, words and a sign that it opens."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(look.colour("accent"), 2) if focused else QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised" if self.underMouse() else "surface"))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, look.radius(1), look.radius(1))
        painter.setFont(look.font())
        painter.setPen(look.colour("text"))
        inner = box.adjusted(look.space(1), 0, -look.space(3), 0)
        name = property_of(self.currentData()).name  # whom it is known for stands in the list
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
        middle, x = box.center().y(), box.right() - look.space(2)
        wide = look.px(4)
        painter.setPen(QPen(look.colour("secondary"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(
            [QPointF(x - wide, middle - wide / 2), QPointF(x, middle + wide / 2), QPointF(x + wide, middle - wide / 2)]
        )
        painter.end()

    def _dress(self) -> None:
        self.setFont(self._style.look.font())
        self.setMinimumHeight(self._style.look.target)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * self._style.look.space(2))


class Chooser(QWidget):
    """Follows the exploration and moves it."""

    def __init__(self, store: Store, style: Style) -> None:
        super().__init__()
        self._store, self._style = store, style
        self._chips: dict[Button, Preset] = {}
        for preset in PRESETS:
            chip = Button(style, preset.name, "chip", checkable=True)
            chip.setToolTip(tip(preset.about))
            chip.setAccessibleDescription(preset.about)
            chip.clicked.connect(self._open_preset)
            self._chips[chip] = preset
        self._y = PropertyPicker(style, _("Up: the property plotted"))
        self._x = PropertyPicker(style, _("Across: the property it is plotted against"))
        self._against = Text(style, _("against"), role="secondary", wrap=False)
        choices = [(str(Among.EARTHS), _EARTHS), (str(Among.LANTHANIDES), _("15 lanthanides")), (str(Among.ALL), _ALL)]
        self._among = Segmented(style, choices, _("Elements"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in (tuple(self._chips), (self._y, self._against, self._x, self._among)):
            flow = Flow(style)
            for part in row:
                flow.addWidget(part)
            self._column.addLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._y.currentIndexChanged.connect(self._plot)
        self._x.currentIndexChanged.connect(self._plot)
        self._among.picked.connect(self._pick_elements)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    @property
    def parts(self) -> Sequence[QWidget]:
        """Its parts in the order of the keyboard."""
        return (*self._chips, self._y, self._against, self._x, self._among)

    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))
        self._against.setMinimumHeight(self._style.look.target)

    def _show(self, at: Exploration) -> None:
        for chip, preset in self._chips.items():
            chip.setChecked(preset.shown(at))
        self._y.choose(at.y)
        self._x.choose(at.x)
        self._among.choose(str(at.among))

    def _open_preset(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            chip.setChecked(True)  # a second press on an open one leaves it open
            self._store.go(self._chips[chip].on(self._store.now))

    def _plot(self, _place: int) -> None:
        self._store.go(self._store.now.plot(self._x.currentData(), self._y.currentData()))

    def _pick_elements(self, key: str) -> None:
        self._store.go(self._store.now.with_elements(Among(key)))
